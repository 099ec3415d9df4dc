import type { Picture } from '@mien/analysis';
import type { Random } from './random.ts';

/** A black-and-white copy on paper: luma only, contrast raised, a little toner grain. */
export function photocopy(card: Picture, random: Random): Picture {
  const data = new Uint8Array(card.data.length);
  for (let i = 0; i < data.length; i += 3) {
    const luma = 0.299 * (card.data[i] as number) + 0.587 * (card.data[i + 1] as number) + 0.114 * (card.data[i + 2] as number);
    const toner = (luma - 128) * 1.25 + 132 + (random() - 0.5) * 14;
    data.fill(Math.max(0, Math.min(255, toner)), i, i + 3);
  }
  return { ...card, data };
}

/** A file, not a photograph: the card in a viewer's window, no noise and no lens. */
export function screenshot(card: Picture, width = 1280, height = 960): Picture {
  const data = new Uint8Array(width * height * 3).fill(248);
  data.fill(52, 0, width * 40 * 3);
  const left = (width - card.width) >> 1;
  const top = (height - card.height) >> 1;
  for (let y = Math.max(0, -top); y < Math.min(card.height, height - top); y++) {
    const from = (y * card.width + Math.max(0, -left)) * 3;
    const length = Math.min(card.width, width) * 3;
    data.set(card.data.subarray(from, from + length), ((y + top) * width + Math.max(0, left)) * 3);
  }
  return { width, height, data };
}

/**
 * A screen filmed by a camera: the picture behind a lattice of red, green and blue stripes and dark rows, slightly turned and scaled, so
 * that the lattice beats with the sensor. Simulated; no claim about real screens.
 */
export function recaptureFromScreen(shown: Picture, random: Random): Picture {
  const { width, height } = shown;
  const data = new Uint8Array(width * height * 3);
  const scale = 0.8 + 0.5 * random();
  const turn = (random() - 0.5) * 0.16;
  const [tx, ty] = [random() * 40, random() * 40];
  const c = Math.cos(turn) / scale;
  const s = Math.sin(turn) / scale;
  const lit = 0.55 + 0.3 * random();
  const leak = 0.35 + 0.4 * random();
  const samples = 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum: [number, number, number] = [0, 0, 0];
      for (let n = 0; n < samples * samples; n++) {
        const px = x + ((n % samples) + 0.5) / samples - width / 2;
        const py = y + (Math.floor(n / samples) + 0.5) / samples - height / 2;
        const u = px * c + py * s + width / 2 + tx;
        const v = -px * s + py * c + height / 2 + ty;
        const [ux, uy] = [Math.floor(u), Math.floor(v)];
        if (ux < 0 || uy < 0 || ux >= width || uy >= height) continue;
        const row = v - uy < lit ? 1 : leak;
        const stripe = Math.floor((u - ux) * 3);
        for (let k = 0; k < 3; k++) {
          sum[k as 0] += (shown.data[(uy * width + ux) * 3 + k] as number) * (stripe === k ? 3 * (1 - leak * 0.6) : leak * 0.9) * row;
        }
      }
      for (let k = 0; k < 3; k++) {
        data[(y * width + x) * 3 + k] = Math.max(0, Math.min(255, (sum[k] as number) / (samples * samples) + (random() - 0.5) * 8));
      }
    }
  }
  return { width, height, data };
}

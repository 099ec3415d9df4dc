import type { Picture } from '@mien/analysis';

/**
 * Drags the lower part of a card sideways, as a moving hand or a wet thumb does.
 * @param from share of the height at which the smear begins
 * @param reach pixels each row is averaged over to either side
 */
export function smearRows(card: Picture, from: number, reach: number): Picture {
  const { width, height } = card;
  const data = Uint8Array.from(card.data);
  for (let y = Math.floor(height * from); y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < 3; k++) {
        let sum = 0;
        for (let d = -reach; d <= reach; d++) sum += card.data[(y * width + Math.max(0, Math.min(width - 1, x + d))) * 3 + k] as number;
        data[(y * width + x) * 3 + k] = sum / (2 * reach + 1);
      }
    }
  }
  return { width, height, data };
}

import { open, writeFile } from 'node:fs/promises';
import type { Frame, Picture } from '@mien/analysis';

/** Writes pictures as the file that Chromium's fake camera plays again and again: planar YUV 4:2:0, BT.601 of limited range. */
export async function writeCameraFile(path: string, pictures: Iterable<Picture | Frame>, framesPerSecond: number): Promise<void> {
  const file = await open(path, 'w');
  let isBegun = false;
  for (const item of pictures) {
    const picture = 'picture' in item ? item.picture : item;
    const head = isBegun ? '' : `YUV4MPEG2 W${picture.width} H${picture.height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`;
    await file.write(Buffer.concat([Buffer.from(`${head}FRAME\n`), toPlanes(picture)]));
    isBegun = true;
  }
  await file.close();
}

function toPlanes({ width, height, data }: Picture): Buffer {
  const size = width * height;
  const planes = Buffer.alloc(size * 1.5);
  const at = (x: number, y: number): readonly [number, number, number] => {
    const from = (y * width + x) * 3;
    return [data[from] as number, data[from + 1] as number, data[from + 2] as number];
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [r, g, b] = at(x, y);
      planes[y * width + x] = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
      if (x % 2 === 1 || y % 2 === 1) continue;
      const chroma = (y / 2) * (width / 2) + x / 2;
      planes[size + chroma] = 128 - 0.148 * r - 0.291 * g + 0.439 * b;
      planes[size + size / 4 + chroma] = 128 + 0.439 * r - 0.368 * g - 0.071 * b;
    }
  return planes;
}

/** Writes mono samples in −1…1 as a WAV of 16 bits. */
export async function writeSoundFile(path: string, samples: Float32Array, rate = 16_000): Promise<void> {
  const head = Buffer.alloc(44);
  const bytes = samples.length * 2;
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  const data = Buffer.alloc(bytes);
  samples.forEach((sample, index) => {
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * 2);
  });
  await writeFile(path, Buffer.concat([head, data]));
}

import { open } from 'node:fs/promises';
import type { Picture } from '@mien/analysis';

/** Pictures as the file that Chromium's fake camera plays: planar YUV 4:2:0, BT.601 of limited range, no colour lost on the way that matters here. */
export async function writeCamera(path: string, pictures: Iterable<Picture>, framesPerSecond: number): Promise<void> {
  const file = await open(path, 'w');
  let isBegun = false;
  for (const { width, height, data } of pictures) {
    const size = width * height;
    const planes = Buffer.alloc(size * 1.5);
    for (let at = 0; at < size; at++) {
      const [r, g, b] = [data[at * 3] as number, data[at * 3 + 1] as number, data[at * 3 + 2] as number];
      planes[at] = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
      const [x, y] = [at % width, Math.floor(at / width)];
      if (x % 2 === 1 || y % 2 === 1) continue;
      const chroma = size + (y / 2) * (width / 2) + x / 2;
      planes[chroma] = 128 - 0.148 * r - 0.291 * g + 0.439 * b;
      planes[chroma + size / 4] = 128 + 0.439 * r - 0.368 * g - 0.071 * b;
    }
    const head = isBegun ? '' : `YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`;
    await file.write(Buffer.concat([Buffer.from(`${head}FRAME\n`), planes]));
    isBegun = true;
  }
  await file.close();
}

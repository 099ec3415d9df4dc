import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Picture } from '@mien/analysis';

/** Frames as the camera's file holds them, and how fast they pass. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** planar YUV 4:2:0 */
  readonly frames: readonly Uint8Array[];
  /** strays a little, so that what is played again and again is never the same picture; absent: pixel for pixel */
  readonly hold?: 'by_hand';
}

/** What the thread moves each frame in; null: it stays as it is. */
const handOf = ({ hold, width, height }: Scene) => (hold === 'by_hand' ? { width, height } : null);

/** Limited-range BT.601, as cameras give it. */
export function toI420({ width, height, data }: Picture): Uint8Array {
  const size = width * height;
  const out = new Uint8Array(size + size / 2);
  for (let at = 0; at < size; at++) {
    const [r = 0, g = 0, b = 0] = [data[at * 3], data[at * 3 + 1], data[at * 3 + 2]];
    out[at] = (66 * r + 129 * g + 25 * b + 4224) >> 8;
  }
  for (let y = 0, to = size; y < height; y += 2)
    for (let x = 0; x < width; x += 2, to++) {
      const at = (y * width + x) * 3;
      const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
      out[to] = (-38 * r - 74 * g + 112 * b + 32896) >> 8;
      out[to + size / 4] = (112 * r - 94 * g - 18 * b + 32896) >> 8;
    }
  return out;
}

/**
 * A camera whose picture a test can change while it films: Chromium's fake device reads a file of one frame again and again, and a thread
 * writes the next frame into it. A thread, because the server of the test shares the process.
 */
export async function openPuppetCamera(path: string) {
  const worker = new Worker(new URL('./puppet-thread.mjs', import.meta.url));
  const writeHeader = async ({ width, height, framesPerSecond, frames }: Scene): Promise<number> => {
    const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\nFRAME\n`);
    const file = await open(path, 'w');
    await file.write(Buffer.concat([header, frames[0] ?? Buffer.alloc(0)]));
    await file.close();
    return header.length;
  };
  let headerBytes = 0;
  const tell = (message: unknown): Promise<void> =>
    new Promise((resolve) => {
      worker.once('message', () => resolve());
      worker.postMessage(message);
    });
  return {
    path,
    /** Points the camera at something of any size; a page that has it open must open it anew. */
    pointAt: async (scene: Scene): Promise<void> => {
      await tell({ stop: true });
      headerBytes = await writeHeader(scene);
      await tell({ path, headerBytes, framesPerSecond: scene.framesPerSecond, loop: scene.frames, hand: handOf(scene) });
    },
    /** What passes once, after which the loop goes on: the same size as the scene. */
    play: (frames: readonly Uint8Array[]): Promise<void> => tell({ once: frames }),
    /** Another scene of the same size before a camera that stays open. */
    swap: (scene: Scene): Promise<void> => tell({ swap: scene.frames, hand: handOf(scene) }),
    close: () => worker.terminate(),
  };
}

export type PuppetCamera = Awaited<ReturnType<typeof openPuppetCamera>>;

import type { Readable } from 'node:stream';

interface PrintedFrame {
  readonly index: number;
  readonly t: number;
}

/** Frame lines of ffmpeg's metadata filter as they come, at most `most`; the rest is read and thrown away. */
export interface PrintedFrames {
  readonly all: readonly PrintedFrame[];
  /** the frame printed at `position`, once it is printed; null when the pipe ended before */
  at(position: number): Promise<PrintedFrame | null>;
}

export function gatherLines(pipe: Readable, most: number): PrintedFrames {
  const all: PrintedFrame[] = [];
  let rest = '';
  let ended = false;
  let wake = (): void => {};
  pipe.on('data', (part: Buffer) => {
    const lines = (rest + part.toString('latin1')).split('\n');
    rest = (lines.pop() ?? '').slice(0, 1000);
    for (const line of lines) {
      const [, index, t] = /^frame:(\d+) .*pts_time:(-?[\d.e+-]+)/.exec(line) ?? [];
      if (index !== undefined && all.length < most) all.push({ index: Number(index), t: Number(t) });
    }
    wake();
  });
  const end = (): void => {
    ended = true;
    wake();
  };
  pipe.once('end', end);
  pipe.once('close', end);
  pipe.once('error', end);
  const at = async (position: number): Promise<PrintedFrame | null> => {
    while (all[position] === undefined && !ended)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return all[position] ?? null;
  };
  return { all, at };
}

/** All bytes of a pipe, at most `most`; the rest is read and thrown away. */
export function gatherBytes(pipe: Readable, most: number): { take(): Uint8Array } {
  const parts: Buffer[] = [];
  let length = 0;
  pipe.on('data', (part: Buffer) => {
    const kept = part.subarray(0, Math.max(0, most - length));
    length += kept.length;
    if (kept.length > 0) parts.push(kept);
  });
  pipe.on('error', () => {});
  return { take: () => Buffer.concat(parts) };
}

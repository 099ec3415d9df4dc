import type { Frame } from '@mien/analysis';

/** The first `seconds` of a recording again and again until `total` seconds are full. */
export function* loopFrames(frames: Iterable<Frame>, seconds: number, total: number): Generator<Frame> {
  const part: Frame[] = [];
  for (const frame of frames) {
    if (frame.t >= seconds - 1e-6) break;
    part.push(frame);
  }
  for (let round = 0, index = 0; ; round++)
    for (const frame of part) {
      const t = round * seconds + frame.t;
      if (t >= total - 1e-6) return;
      yield { ...frame, t, index: index++ };
    }
}

/** From `at` seconds on the picture stands still. */
export function* freezeFrames(frames: Iterable<Frame>, at: number): Generator<Frame> {
  let frozen: Frame | null = null;
  for (const frame of frames) {
    if (frame.t >= at) frozen ??= frame;
    yield frozen === null ? frame : { ...frame, picture: frozen.picture };
  }
}

/** One recording until `at` seconds and another from there on, as by somebody who swaps the person. */
export function* cutFrames(first: Iterable<Frame>, second: Iterable<Frame>, at: number): Generator<Frame> {
  let index = 0;
  for (const frame of first) if (frame.t < at) yield { ...frame, index: index++ };
  for (const frame of second) if (frame.t >= at) yield { ...frame, index: index++ };
}

import type { SoundWindow } from './listen.ts';

export function joinWindows(windows: readonly SoundWindow[]): Float32Array {
  const joined = new Float32Array(windows.reduce((sum, { samples }) => sum + samples.length, 0));
  let at = 0;
  for (const { samples } of windows) {
    joined.set(samples, at);
    at += samples.length;
  }
  return joined;
}

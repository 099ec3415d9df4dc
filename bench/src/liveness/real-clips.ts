import { type Engine, type Frame, measureFaceStep } from '@mien/analysis';
import { type ClmtrackrClip, encodeClip, openClmtrackrClip } from '@mien/samples';
import { withoutPictures } from './record-clip.ts';
import type { EarlierRecording } from './replay-tracks.ts';

const FILMS = ['franck', 'cap12_edit', 'cap13_edit2'] as const satisfies readonly ClmtrackrClip[];
const FRAME_RATE = 10;
const CLIP_SECONDS = 7;
const FILM_SECONDS = 600;

/** Parts of real films, seven seconds each: two men who talk, look about and were asked for nothing. */
export async function recordRealClips(engine: Engine, perFilm: number): Promise<EarlierRecording[]> {
  const clips: EarlierRecording[] = [];
  for (const name of FILMS) {
    const frames = await firstFrames(await openClmtrackrClip(name), engine, perFilm * CLIP_SECONDS);
    for (let part = 0; part < perFilm; part++) {
      const own = frames.slice(part * CLIP_SECONDS * FRAME_RATE, (part + 1) * CLIP_SECONDS * FRAME_RATE);
      const shown = own.map((frame, index) => ({ ...frame, index, t: index / FRAME_RATE }));
      if (shown.length < CLIP_SECONDS * FRAME_RATE) continue;
      const bytes = new Uint8Array(await encodeClip(shown, { codec: 'vp9', container: 'webm', bitrate: 1_200_000 }));
      clips.push({ bytes, seconds: CLIP_SECONDS, step: withoutPictures(await measureFaceStep({ bytes }, engine)) });
    }
  }
  return clips;
}

async function firstFrames(bytes: Uint8Array, engine: Engine, seconds: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  const request = { frameRate: FRAME_RATE, maxSide: 640, audio: false };
  for await (const event of engine.decoder.decode({ bytes }, request, { ...engine.limits, maxSeconds: FILM_SECONDS })) {
    if (event.type !== 'frame') continue;
    frames.push(event.frame);
    if (frames.length === seconds * FRAME_RATE) break;
  }
  return frames;
}

import type { DocumentQualityLimits, FaceFrame, FaceQualityLimits } from '@mien/protocol';
import type { SceneReading } from '../preflight/scene/scene-reading.ts';
import { startGuidance } from './start-guidance.ts';

/** Enough to tell a blink from a fault. */
const FRAMES = 8;
/** Loading the models counts: on a phone's first visit that is most of it. */
const MAX_MS = 20_000;

/** What a check-up looks at the camera with: some frames measured by guidance, or null where guidance cannot be had. */
export const createSceneReader =
  (limits: { readonly face: FaceQualityLimits; readonly document: DocumentQualityLimits }) =>
  (video: HTMLVideoElement, signal: AbortSignal): Promise<SceneReading | null> =>
    new Promise((resolve) => {
      const frames: FaceFrame[] = [];
      const end = (reading: SceneReading | null): void => {
        clearTimeout(limit);
        signal.removeEventListener('abort', stop);
        guidance.stop();
        resolve(reading);
      };
      const stop = (): void => end(frames.length === 0 ? null : { frames });
      const limit = setTimeout(stop, MAX_MS);
      signal.addEventListener('abort', stop);
      const guidance = startGuidance({
        ...limits,
        video,
        kind: 'face',
        onState: ({ face }) => {
          if (face !== null) frames.push(face);
          if (frames.length >= FRAMES) stop();
        },
        onOff: stop,
      });
    });

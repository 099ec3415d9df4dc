import type { AudioSignals, CaptureSignals, ClipManifest, FaceSignals, Measured } from '@mien/protocol';

/** Points of one lane; more than a screen has columns for are thinned out. */
const MOST_POINTS = 480;

const thin = <T>(points: readonly T[]): T[] => {
  const every = Math.max(1, Math.ceil(points.length / MOST_POINTS));
  return points.filter((_point, index) => index % every === 0);
};

/** What one clip shows over its own time, in media seconds: what the player draws under the picture. Pure. */
export function faceLanes({ frames }: FaceSignals) {
  return thin(frames).map(({ t, faces, main, frameBrightness, similarityToReference }) => ({
    t,
    faces,
    yaw: main?.pose.yaw ?? null,
    pitch: main?.pose.pitch ?? null,
    sharpness: main?.sharpness ?? null,
    brightness: main?.brightness ?? frameBrightness,
    similarity: similarityToReference.measured ? similarityToReference.value : null,
  }));
}

export const promptLanes = (capture: Measured<CaptureSignals> | undefined) =>
  capture?.measured
    ? capture.value.prompts.map(({ kind, value, window, movement }) => ({
        kind,
        value,
        from: window?.from ?? null,
        to: window?.to ?? null,
        answered: movement.measured ? movement.value.reactionSeconds !== null : null,
      }))
    : [];

export const speechLanes = (audio: Measured<AudioSignals>) =>
  audio.measured && audio.value.speech.measured ? audio.value.speech.value.segments : [];

/** Where the page says that it was hidden or cut, and when each part of the recording was made: the network's lane. */
export function pageLanes(manifest: ClipManifest | null) {
  if (manifest === null) return { gaps: [], chunks: [] };
  const start = manifest.clock.startPageMs;
  const mediaOf = (pageMs: number): number => Math.max(0, (pageMs - start) / 1000);
  return {
    gaps: manifest.gaps.map(({ fromPageMs, toPageMs, why }) => ({ from: mediaOf(fromPageMs), to: mediaOf(toPageMs), why })),
    chunks: thin(manifest.chunks).map(({ capturedAtPageMs, bytes }) => ({ t: mediaOf(capturedAtPageMs), bytes })),
  };
}

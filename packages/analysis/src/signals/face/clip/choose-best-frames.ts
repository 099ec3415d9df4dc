import type { FaceMeasurement } from '@mien/protocol';

/** Best frames lie at least so far apart, so that they do not all show one moment. */
export const APART_SECONDS = 0.6;
const BEST_FRAMES = 5;

/**
 * How well a frame stands for the person, 0–1: frontal, sharp, large, evenly lit, eyes open, nothing in front.
 */
export function rateFrame(face: FaceMeasurement): number {
  const fading = (value: number, end: number): number => Math.max(0, 1 - Math.abs(value) / end);
  const hidden = face.occlusion.measured ? Math.max(face.occlusion.value.eyes, face.occlusion.value.mouth) : 0;
  return (
    fading(face.pose.yaw, 45) *
    fading(face.pose.pitch, 60) *
    Math.min(1, face.sharpness / 150) *
    Math.min(1, face.interEyeDistancePx / 60) *
    Math.min(1, face.eyeOpening / 0.3) *
    (1 - 0.7 * Math.min(1, face.mouthOpening)) *
    face.illuminationUniformity *
    (1 - face.croppedRatio) *
    (1 - face.overExposure) *
    (1 - 0.9 * hidden)
  );
}

/** Best first, spread over the clip; indexes into the list given. */
export function chooseBest(frames: readonly { readonly t: number; readonly rating: number }[]): number[] {
  const chosen: number[] = [];
  const order = [...frames.keys()].sort((a, b) => (frames[b]?.rating ?? 0) - (frames[a]?.rating ?? 0));
  for (const index of order) {
    const t = frames[index]?.t ?? 0;
    if (chosen.every((other) => Math.abs((frames[other]?.t ?? 0) - t) >= APART_SECONDS)) chosen.push(index);
    if (chosen.length === BEST_FRAMES) break;
  }
  return chosen;
}

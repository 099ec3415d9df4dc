import type { FaceFrame } from '@mien/protocol';

/** What guidance measured of some frames of the open camera, in order of time. */
export interface SceneReading {
  readonly frames: readonly FaceFrame[];
}

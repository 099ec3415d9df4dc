import type { Challenge } from '@mien/protocol';

/** A smile is told by the corners of the mouth, which guidance does not hand on: the server alone says whether it was one. */
const UNMEASURED: readonly Challenge[] = ['smile'];

/** Whether guidance can see the movement. */
export const isMeasured = (movement: Challenge): boolean => !UNMEASURED.includes(movement);

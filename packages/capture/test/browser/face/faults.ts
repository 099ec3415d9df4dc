import type { FaceFault } from './fault.ts';
import { BACKLIT_FACE } from './faults/backlit.ts';
import { BLURRED_FACE } from './faults/blurred.ts';
import { BRIGHT_FACE } from './faults/bright.ts';
import { COVERED_FACE } from './faults/covered.ts';
import { DARK_FACE } from './faults/dark.ts';
import { FAR_FACE } from './faults/too-far.ts';
import { TWO_FACES } from './faults/two-faces.ts';

/** The fault suite of the face: one file a fault. */
export const FACE_FAULTS: readonly FaceFault[] = [BACKLIT_FACE, BLURRED_FACE, BRIGHT_FACE, COVERED_FACE, DARK_FACE, FAR_FACE, TWO_FACES];

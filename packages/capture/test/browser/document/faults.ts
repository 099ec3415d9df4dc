import type { DocumentFault } from './fault.ts';
import { BLURRED } from './faults/blurred.ts';
import { COVERED } from './faults/covered.ts';
import { CUT_OFF } from './faults/cut-off.ts';
import { DARK_CARD } from './faults/dark.ts';
import { GLARE } from './faults/glare.ts';
import { TOO_FAR } from './faults/too-far.ts';
import { WRONG_SIDE } from './faults/wrong-side.ts';

/** The fault suite of the document: one file a fault. */
export const DOCUMENT_FAULTS: readonly DocumentFault[] = [BLURRED, COVERED, CUT_OFF, DARK_CARD, GLARE, TOO_FAR, WRONG_SIDE];

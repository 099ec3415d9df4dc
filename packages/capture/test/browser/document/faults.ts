import type { DocumentFault } from './fault.ts';
import { BLURRED } from './faults/blurred.ts';
import { COVERED } from './faults/covered.ts';
import { CUT_OFF } from './faults/cut-off.ts';
import { DARK_CARD } from './faults/dark.ts';
import { EXPIRED } from './faults/expired.ts';
import { GLARE } from './faults/glare.ts';
import { TOO_FAR } from './faults/too-far.ts';
import { WRONG_SIDE } from './faults/wrong-side.ts';

/** The fault suite of the document: one file a fault, the front's before the back's. */
export const DOCUMENT_FAULTS: readonly DocumentFault[] = [BLURRED, COVERED, CUT_OFF, DARK_CARD, GLARE, TOO_FAR, WRONG_SIDE, EXPIRED];

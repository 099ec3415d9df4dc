import { CUT_IN_A_CHUNK } from './sending/cut-in-a-chunk.ts';
import { NO_ACKNOWLEDGEMENT } from './sending/no-acknowledgement.ts';
import { SERVER_IN_TROUBLE } from './sending/server-in-trouble.ts';
import { THROTTLED_LINE } from './sending/throttled-line.ts';
import type { SendingFault } from './sending-fault.ts';

/** The fault suite of the upload: one file a fault. */
export const SENDING_FAULTS: readonly SendingFault[] = [THROTTLED_LINE, NO_ACKNOWLEDGEMENT, SERVER_IN_TROUBLE, CUT_IN_A_CHUNK];

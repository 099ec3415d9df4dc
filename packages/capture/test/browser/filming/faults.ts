import type { FilmingFault } from './fault.ts';
import { CAMERA_TAKEN } from './faults/camera-taken.ts';
import { HIDDEN_PAGE } from './faults/hidden-page.ts';
import { NETWORK_GONE } from './faults/network-gone.ts';
import { NETWORK_STALLED } from './faults/network-stalled.ts';
import { RELOAD } from './faults/reload.ts';
import { SLEPT } from './faults/slept.ts';

/** The fault suite of the filming: one file a fault. */
export const FILMING_FAULTS: readonly FilmingFault[] = [CAMERA_TAKEN, HIDDEN_PAGE, NETWORK_GONE, NETWORK_STALLED, RELOAD, SLEPT];

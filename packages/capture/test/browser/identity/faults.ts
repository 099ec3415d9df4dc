import type { IdentityFault } from './fault.ts';
import { OTHER_PERSONS_DOCUMENT } from './faults/other-persons-document.ts';

/** The fault suite of who somebody is: one file a fault. */
export const IDENTITY_FAULTS: readonly IdentityFault[] = [OTHER_PERSONS_DOCUMENT];

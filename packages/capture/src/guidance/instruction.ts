import type { ReasonCode } from '@mien/protocol';

/** What one frame shows: a reason of the catalogue, `hold_straight` for a tilted card, `turned` for a face that looks elsewhere, or good. */
export type Seen = ReasonCode | 'document.hold_straight' | 'face.turned' | 'good';

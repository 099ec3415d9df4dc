import { ZH_WALLET } from '@mien/protocol';
import { SHIPPED_QUALITY } from '../device-check/shipped-limits.ts';
import type { Rehearsed } from './rehearsed.ts';

/** For a rehearsal without a verification: what the shipped policies ask of a card and a face. */
export const SHIPPED_REHEARSAL: Rehearsed = {
  steps: ZH_WALLET.steps,
  documents: ZH_WALLET.documents,
  challenges: ZH_WALLET.challenges.count,
  movements: ZH_WALLET.challenges.from,
  quality: SHIPPED_QUALITY,
};

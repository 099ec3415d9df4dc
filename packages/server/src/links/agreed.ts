import type { BlockReason } from '../vocabulary.ts';

/** What two people agreed on, as an entry of the block list holds it. */
export interface Agreed {
  readonly reason: BlockReason;
  readonly proposed_by: string;
  readonly confirmed_by: string;
  readonly created_at: Date;
  readonly expires_at: Date;
}

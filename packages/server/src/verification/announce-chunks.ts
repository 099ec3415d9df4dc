import type { Step } from '@mien/protocol';
import type { Context } from '../context.ts';
import { announceHashes, type ChunkHash } from '../upload/announced-hashes.ts';
import { type Result, refuse } from './result.ts';

export interface AnnouncedChunks {
  readonly verificationId: string;
  readonly step: Step;
  readonly nonce: string;
  readonly chunks: readonly ChunkHash[];
}

/**
 * Notes hashes of chunks whose bytes a slow line has not brought yet: liveness asks when the server knew of a chunk, not when it held it.
 * Only for the step that is being filmed, by who holds its nonce.
 */
export async function announceChunks(
  { db, objects, keys, now }: Pick<Context, 'db' | 'objects' | 'keys' | 'now'>,
  { verificationId, step, nonce, chunks }: AnnouncedChunks,
): Promise<Result<object>> {
  const at = now();
  const clip = await db
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select(['clips.id', 'steps.nonce', 'steps.state', 'steps.capture_until'])
    .where('steps.verification_id', '=', verificationId)
    .where('steps.step', '=', step)
    .where('steps.state', '!=', 'superseded')
    .executeTakeFirst();
  // the last chunk's may come a moment after the description; when it came is what counts
  if (clip === undefined || (clip.state !== 'started' && clip.state !== 'recorded')) return refuse('step.not_expected', { step });
  if (clip.nonce !== nonce) return refuse('step.nonce');
  if (clip.capture_until === null || clip.capture_until <= at) return refuse('step.time_over');
  await announceHashes({ objects, keys }, { verificationId, clipId: clip.id }, chunks, at);
  return { ok: true };
}

import type { IssuedCapture } from '@mien/protocol';
import type { Context } from '../context.ts';
import { readAnnounced } from '../upload/announced-hashes.ts';
import { readArrivals } from '../upload/read-arrivals.ts';
import { timeChunks } from './time-chunks.ts';
import type { CaptureOrder } from './wire.ts';

/**
 * What the page told of a clip, with what the server itself knows of its step: what it asked for, when each prompt was asked for, and when
 * each chunk and the description came. Null where the step asks for nothing or nothing was told.
 */
export async function readCapture({ db, objects, keys }: Pick<Context, 'db' | 'objects' | 'keys'>, clipId: string): Promise<CaptureOrder> {
  const clip = await db
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .innerJoin('verifications', 'verifications.id', 'clips.verification_id')
    .innerJoin('policies', 'policies.id', 'verifications.policy_id')
    .select([
      'clips.manifest',
      'clips.verification_id',
      'policies.body',
      'steps.id as stepId',
      'steps.nonce',
      'steps.started_at',
      'steps.completed_at',
    ])
    .where('clips.id', '=', clipId)
    .executeTakeFirst();
  if (clip === undefined || clip.manifest === null || clip.nonce === null || clip.started_at === null || clip.completed_at === null)
    return null;
  const since = clip.started_at.getTime();
  const challenges = await db
    .selectFrom('challenges')
    .select(['kind', 'value', 'revealed_at'])
    .where('step_id', '=', clip.stepId)
    .orderBy('position')
    .execute();
  if (challenges.length === 0) return null;
  const place = { verificationId: clip.verification_id, clipId };
  const seen = { arrivals: await readArrivals({ objects, keys }, place), announced: await readAnnounced({ objects, keys }, place) };
  const issued: IssuedCapture = {
    nonce: clip.nonce,
    prompts: challenges.map(({ kind, value, revealed_at }) => ({
      kind,
      value,
      revealedAtMs: revealed_at === null ? null : Math.max(0, revealed_at.getTime() - since),
    })),
    receivedAtMs: Math.max(0, clip.completed_at.getTime() - since),
    chunkHashedAtMs: timeChunks(clip.manifest.chunks, seen, since),
    ...(challenges.some(({ kind }) => kind === 'digit') ? { language: clip.body.digits.language } : {}),
  };
  return { manifest: clip.manifest, issued };
}

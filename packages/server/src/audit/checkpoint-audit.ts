import type { Context } from '../context.ts';

/** What a checkpoint signs: place and hash of the last entry. */
export const checkpointText = (seq: number, hash: Uint8Array): string => `${seq}.${Buffer.from(hash).toString('hex')}`;

/**
 * Signs the head of the trail. Who can write the whole database could build a new chain; they cannot sign it. An unchanged head gets no
 * second checkpoint.
 */
export async function checkpointAudit({ db, tokens, now }: Pick<Context, 'db' | 'tokens' | 'now'>): Promise<void> {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  if (head.seq === 0) return;
  const signature = await tokens.signText(checkpointText(head.seq, head.hash));
  await db
    .insertInto('audit_checkpoints')
    .values({ seq: head.seq, hash: head.hash, at: now(), signature })
    .onConflict((conflict) => conflict.column('seq').doNothing())
    .execute();
}

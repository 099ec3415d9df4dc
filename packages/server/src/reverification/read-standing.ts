import { correctedIdentityParts } from '../account/corrected-identity.ts';
import type { Context } from '../context.ts';
import { openFacts } from '../credential/approved-facts.ts';
import type { VerificationReason } from '../vocabulary.ts';
import type { Standing } from './choose-form.ts';

/** What an account's earlier approval still stands on. An unknown account stands on nothing. */
export async function readStanding(
  { db, sealing, now }: Pick<Context, 'db' | 'sealing' | 'now'>,
  { accountId, reason, modelId }: { accountId: string; reason: VerificationReason; modelId: string },
): Promise<Standing> {
  const account = await db.selectFrom('accounts').select(['verified_at', 'facts_sealed']).where('id', '=', accountId).executeTakeFirst();
  const verifiedAt = account?.verified_at ?? null;
  const facts = await openFacts({ sealing }, accountId, account?.facts_sealed ?? null);
  const template = await db
    .selectFrom('templates')
    .select('id')
    .where('account_id', '=', accountId)
    .where('model_id', '=', modelId)
    .where('keep_until', '>', now())
    .executeTakeFirst();
  return {
    reason,
    verifiedAt,
    documentEnds: facts?.expiryDate ?? null,
    changedParts: verifiedAt === null ? [] : await correctedIdentityParts(db, accountId, verifiedAt),
    template: template === undefined ? 'none' : 'kept',
  };
}

import { type documentIdentity, keyDocument } from '@mien/analysis';
import type { LinkSignals } from '@mien/protocol';
import type { Context } from '../context.ts';
import { type LoadedVerification, lockVerification } from '../verification/load-verification.ts';
import { countBlocked } from './block-document.ts';

type Identity = NonNullable<ReturnType<typeof documentIdentity>>;

/** Whose key in the key store documents are hashed under: it outlives a rotation of the master key. */
const KEY_OWNER = 'lnk_documents';

/** Keeps the keyed hash of a document and counts the other accounts of the same mode that showed it. Kept first, so that of two at one moment each finds the other. */
export async function knowDocument(
  { db, keys, now }: Pick<Context, 'db' | 'keys' | 'now'>,
  loaded: LoadedVerification,
  identity: Identity,
): Promise<LinkSignals> {
  const hash = Buffer.from(keyDocument(identity, (await keys.openOrCreate(KEY_OWNER)).export()), 'hex');
  const { id: verificationId, account_id: accountId, mode } = loaded;
  await db.transaction().execute(async (trx) => {
    const locked = await lockVerification(trx, verificationId);
    if (locked === undefined || locked.state === 'erased') return;
    await trx
      .insertInto('known_documents')
      .values({ verification_id: verificationId, account_id: accountId, mode, hash, created_at: now() })
      .onConflict((conflict) => conflict.columns(['verification_id', 'hash']).doNothing())
      .execute();
  });
  const { count } = await db
    .selectFrom('known_documents')
    .select((select) => select.fn.count<number>('account_id').distinct().as('count'))
    .where('mode', '=', mode)
    .where('hash', '=', hash)
    .where('account_id', '!=', accountId)
    .executeTakeFirstOrThrow();
  return { documentOtherAccounts: Number(count), documentBlocked: await countBlocked({ db, now }, mode, hash) };
}

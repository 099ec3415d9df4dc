import { createHash } from 'node:crypto';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';

const CODE_BYTES = 32;
/** A link to the account page is opened at once; one that is found later opens nothing. */
const CODE_MINUTES = 10;

const hashOfCode = (code: string): Buffer => createHash('sha256').update(code).digest();

type Issuing = Pick<Context, 'db' | 'tokens' | 'now' | 'config' | 'random'>;

interface AccountAccess {
  readonly token: string;
  readonly expiresAt: Date;
}

async function signFor({ tokens, now, config, random }: Issuing, accountId: string, mode: Mode): Promise<AccountAccess> {
  const at = now();
  const expiresAt = new Date(Math.floor(at.getTime() / 1000) * 1000 + config.captureTokenMinutes * 60_000);
  return { token: await tokens.signAccountToken({ accountId, mode, expiresAt }, at, random.bytes(12).toString('base64url')), expiresAt };
}

/** A token for one account's page, as long as a capture token, and the address of the hosted page: the wallet asks for the next. */
export async function issueAccountAccess(
  context: Issuing,
  { accountId, mode, actor }: { accountId: string; mode: Mode; actor: Actor },
): Promise<AccountAccess & { readonly url: string }> {
  const at = context.now();
  const access = await signFor(context, accountId, mode);
  const code = context.random.bytes(CODE_BYTES).toString('base64url');
  await context.db.transaction().execute(async (trx) => {
    const expires_at = new Date(at.getTime() + CODE_MINUTES * 60_000);
    await trx
      .insertInto('account_codes')
      .values({ hash: hashOfCode(code), account_id: accountId, expires_at, used_at: null })
      .execute();
    await appendAudit(trx, { at, actor, action: 'token.issued', subject: accountId });
  });
  // in the fragment: browsers do not send it to servers, so no token stands in a URL, ever
  return { ...access, url: `${context.config.publicUrl}/account#${code}` };
}

/** The code of a link for a token, once. */
export async function exchangeAccountCode(context: Issuing, code: string): Promise<Result<AccountAccess>> {
  const at = context.now();
  const used = await context.db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('account_codes')
      .set({ used_at: at })
      .where('hash', '=', hashOfCode(code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning('account_id')
      .executeTakeFirst();
    if (row === undefined) return undefined;
    await appendAudit(trx, { at, actor: row.account_id, action: 'token.issued', subject: row.account_id });
    return trx.selectFrom('accounts').select(['id', 'mode']).where('id', '=', row.account_id).executeTakeFirst();
  });
  return used === undefined ? refuse('capture.code') : { ok: true, ...(await signFor(context, used.id, used.mode)) };
}

import { createHash } from 'node:crypto';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';

const CODE_BYTES = 32;
const CODE_HOURS = 24;

const hashOfCode = (code: string): Buffer => createHash('sha256').update(code).digest();

export interface CaptureAccess {
  readonly token: string;
  readonly expiresAt: Date;
}

const signFor = async (
  { tokens, now, config, random }: Pick<Context, 'tokens' | 'now' | 'config' | 'random'>,
  verificationId: string,
  mode: Mode,
): Promise<CaptureAccess> => {
  const at = now();
  const expiresAt = new Date(Math.floor(at.getTime() / 1000) * 1000 + config.captureTokenMinutes * 60_000);
  return {
    token: await tokens.signCaptureToken({ verificationId, mode, expiresAt }, at, random.bytes(12).toString('base64url')),
    expiresAt,
  };
};

/**
 * A capture token for the wallet's own page, and an address to send the applicant to. The address carries a code for one use, in the
 * fragment, which browsers do not send to servers: no token stands in a URL, ever.
 */
export async function issueCaptureAccess(
  context: Pick<Context, 'db' | 'tokens' | 'now' | 'config' | 'random'>,
  { verificationId, mode, actor }: { verificationId: string; mode: Mode; actor: Actor },
): Promise<CaptureAccess & { readonly url: string }> {
  const code = context.random.bytes(CODE_BYTES).toString('base64url');
  const at = context.now();
  const access = await signFor(context, verificationId, mode);
  await context.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('capture_codes')
      .values({
        hash: hashOfCode(code),
        verification_id: verificationId,
        expires_at: new Date(at.getTime() + CODE_HOURS * 3_600_000),
        used_at: null,
      })
      .execute();
    await appendAudit(trx, { at, actor, action: 'token.issued', subject: verificationId });
  });
  return { ...access, url: `${context.config.publicUrl}/verify#${code}` };
}

/** The code for a token, once. */
export async function exchangeCode(
  context: Pick<Context, 'db' | 'tokens' | 'now' | 'config' | 'random'>,
  code: string,
): Promise<Result<CaptureAccess>> {
  const at = context.now();
  const used = await context.db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('capture_codes')
      .set({ used_at: at })
      .where('hash', '=', hashOfCode(code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning('verification_id')
      .executeTakeFirst();
    if (row === undefined) return undefined;
    await appendAudit(trx, { at, actor: row.verification_id, action: 'token.issued', subject: row.verification_id });
    return trx.selectFrom('verifications').select(['id', 'mode']).where('id', '=', row.verification_id).executeTakeFirst();
  });
  if (used === undefined) return refuse('capture.code');
  return { ok: true, ...(await signFor(context, used.id, used.mode)) };
}

import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';

const CODE_BYTES = 32;
const CODE_HOURS = 24;
/** A page renews its token for so long; after that the wallet must say that it still knows this person. */
const LONGEST_SESSION_HOURS = 12;

const hashOfCode = (code: string): Buffer => createHash('sha256').update(code).digest();

type Issuing = Pick<Context, 'tokens' | 'now' | 'config' | 'random'>;

export interface CaptureAccess {
  readonly token: string;
  readonly expiresAt: Date;
}

interface Holder {
  readonly verificationId: string;
  readonly mode: Mode;
  readonly session?: string;
  readonly since?: Date;
  readonly handoffId?: string | undefined;
}

const signFor = async ({ tokens, now, config, random }: Issuing, holder: Holder): Promise<CaptureAccess> => {
  const at = now();
  const expiresAt = new Date(Math.floor(at.getTime() / 1000) * 1000 + config.captureTokenMinutes * 60_000);
  const token = await tokens.signCaptureToken({ ...holder, expiresAt }, at, random.bytes(12).toString('base64url'));
  return { token, expiresAt };
};

/** A code for one use, for the fragment of a link: browsers do not send it to servers, so no token stands in a URL, ever. */
export async function issueCode(
  trx: Transaction<Tables>,
  { random }: Pick<Context, 'random'>,
  { verificationId, expiresAt, handoffId }: { verificationId: string; expiresAt: Date; handoffId: string | null },
): Promise<string> {
  const code = random.bytes(CODE_BYTES).toString('base64url');
  await trx
    .insertInto('capture_codes')
    .values({ hash: hashOfCode(code), verification_id: verificationId, expires_at: expiresAt, used_at: null, handoff_id: handoffId })
    .execute();
  return code;
}

/** Where a code is used: the hosted page. */
export const addressOf = ({ config }: Pick<Context, 'config'>, code: string): string => `${config.publicUrl}/verify#${code}`;

/** A capture token for the wallet's own page, and an address to send the applicant to. */
export async function issueCaptureAccess(
  context: Issuing & Pick<Context, 'db'>,
  { verificationId, mode, actor }: { verificationId: string; mode: Mode; actor: Actor },
): Promise<CaptureAccess & { readonly url: string }> {
  const at = context.now();
  const access = await signFor(context, { verificationId, mode });
  const code = await context.db.transaction().execute(async (trx) => {
    const expiresAt = new Date(at.getTime() + CODE_HOURS * 3_600_000);
    const made = await issueCode(trx, context, { verificationId, expiresAt, handoffId: null });
    await appendAudit(trx, { at, actor, action: 'token.issued', subject: verificationId });
    return made;
  });
  return { ...access, url: addressOf(context, code) };
}

/** A new token for a page whose own one still holds: the same session, so that nothing has to be confirmed or taken over again. */
export async function renewAccess(
  context: Issuing & Pick<Context, 'db'>,
  { verificationId, mode, session, since, handoffId }: Holder & { readonly session: string; readonly since: Date },
): Promise<Result<CaptureAccess>> {
  const at = context.now();
  if (at.getTime() - since.getTime() > LONGEST_SESSION_HOURS * 3_600_000) return refuse('access.expired');
  await context.db
    .transaction()
    .execute((trx) =>
      appendAudit(trx, { at, actor: verificationId, action: 'token.issued', subject: verificationId, detail: { renewed: true } }),
    );
  return { ok: true, ...(await signFor(context, { verificationId, mode, session, since, handoffId })) };
}

interface Exchanged extends CaptureAccess {
  /** the verification, where the code came from another device, which has to confirm */
  readonly handoffOf: string | null;
}

/** The code for a token, once. @param session name the window gives itself */
export async function exchangeCode(
  context: Issuing & Pick<Context, 'db'>,
  code: string,
  session: string | null,
): Promise<Result<Exchanged>> {
  const at = context.now();
  const own = session ?? context.random.bytes(12).toString('base64url');
  const used = await context.db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('capture_codes')
      .set({ used_at: at })
      .where('hash', '=', hashOfCode(code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning(['verification_id', 'handoff_id'])
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { verification_id: id, handoff_id: handoffId } = row;
    if (handoffId !== null) {
      const taken = await trx
        .updateTable('handoffs')
        .set({ state: 'exchanged', session: own })
        .where('id', '=', handoffId)
        .where('state', '=', 'offered')
        .executeTakeFirst();
      if (taken.numUpdatedRows !== 1n) return undefined;
      await announceChange(trx, id);
      await appendAudit(trx, { at, actor: id, action: 'handoff.exchanged', subject: handoffId });
    }
    await appendAudit(trx, { at, actor: id, action: 'token.issued', subject: id });
    const found = await trx.selectFrom('verifications').select(['id', 'mode']).where('id', '=', id).executeTakeFirst();
    return found === undefined ? undefined : { ...found, handoffId };
  });
  if (used === undefined) return refuse('capture.code');
  const { id: verificationId, mode, handoffId } = used;
  const access = await signFor(context, { verificationId, mode, session: own, handoffId: handoffId ?? undefined });
  return { ok: true, ...access, handoffOf: handoffId === null ? null : verificationId };
}

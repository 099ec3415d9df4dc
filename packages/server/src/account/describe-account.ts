import { OPEN_STATES, publicReasons } from '@mien/protocol';
import { findOpenCall } from '../call/find-call.ts';
import type { Context } from '../context.ts';
import { openFacts } from '../credential/approved-facts.ts';
import { readEntitlements } from '../entitlement/read-entitlements.ts';
import { canAppeal } from '../verification/appeal.ts';
import { loadVerification } from '../verification/load-verification.ts';
import type { Result } from '../verification/result.ts';
import { describeVerification } from '../view/describe-verification.ts';
import { explainReapplication } from '../view/explain-reapplication.ts';
import type { Mode } from '../vocabulary.ts';
import { countHeld } from './count-held.ts';
import { tipsFromHistory } from './tips-from-history.ts';

/** Verifications that the page shows; older ones are in the export. */
const SHOWN = 10;

const isOpen = (state: string): boolean => (OPEN_STATES as readonly string[]).includes(state);

/** Each verification with every verdict in it and its reasons in words, the newest first. */
async function history({ db }: Pick<Context, 'db'>, accountId: string) {
  const verifications = await db
    .selectFrom('verifications')
    .select(['id', 'state', 'reason', 'created_at', 'updated_at', 'next_possible_at'])
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  if (verifications.length === 0) return { verifications: [], verdicts: [] };
  const verdicts = await db
    .selectFrom('verdicts')
    .select(['verification_id', 'outcome', 'counted', 'reasons', 'created_at', 'stage'])
    .where(
      'verification_id',
      'in',
      verifications.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  return { verifications, verdicts };
}

const ticketsOf = async ({ db }: Pick<Context, 'db'>, verificationId: string) =>
  (await db.selectFrom('tickets').selectAll().where('verification_id', '=', verificationId).orderBy('id').execute()).map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    opened_at: row.opened_at.toISOString(),
    answer_by: row.answer_by?.toISOString() ?? null,
    closed_at: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
  }));

/** All that an account's holder reads on their page. Codes as outsiders may see them; nothing measured, no claim. */
export async function describeAccount(
  context: Pick<Context, 'db' | 'sealing' | 'now' | 'accessRulesOf'>,
  { id, mode }: { id: string; mode: Mode },
): Promise<Result<{ readonly view: Awaited<ReturnType<typeof view>> }>> {
  const held = await readEntitlements(context, { id, mode });
  return held.ok ? { ok: true, view: await view(context, held) } : held;
}

async function view(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  held: Extract<Awaited<ReturnType<typeof readEntitlements>>, { ok: true }>,
) {
  const { db } = context;
  const id = held.accountId;
  const account = await db
    .selectFrom('accounts')
    .select(['locale', 'mail', 'time_zone', 'periodic_at', 'document_at', 'facts_sealed', 'erasure_requested_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const facts = await openFacts(context, id, account.facts_sealed);
  // by interval and document alone: a date of chance that is known in advance is none
  const planned = [account.periodic_at, account.document_at].filter((date) => date !== null).sort((a, b) => a.getTime() - b.getTime());
  const { verifications, verdicts } = await history(context, id);
  const latest = verifications[0] === undefined ? undefined : await loadVerification(db, verifications[0].id);
  const countedOf = (verificationId: string) =>
    verdicts.filter((verdict) => verdict.verification_id === verificationId && verdict.counted).map(({ reasons }) => reasons);
  const lastCodes =
    verdicts
      .filter((verdict) => verdict.verification_id === latest?.id)
      .at(-1)
      ?.reasons.map(({ code }) => code) ?? [];
  const tickets = latest === undefined ? [] : await ticketsOf(context, latest.id);
  const current = latest === undefined ? null : await describeVerification(context, latest);
  const call = latest === undefined ? undefined : await findOpenCall(db, latest.id);
  return {
    id,
    test: held.mode === 'test',
    locale: account.locale,
    level: held.level,
    entitlements: held.entitlements.map(({ name, allowed, limits }) => ({ name, allowed, limits: [...limits] })),
    verified_at: held.verifiedAt?.toISOString() ?? null,
    next_reverification_at: planned[0]?.toISOString() ?? null,
    document:
      facts === null
        ? null
        : { type: facts.type, expires_on: facts.expiryDate, new_one_asked_at: account.document_at?.toISOString() ?? null },
    reverification:
      held.reverification === null
        ? null
        : {
            reason: held.reverification.reason,
            since: held.reverification.since.toISOString(),
            grace_until: held.reverification.graceUntil?.toISOString() ?? null,
          },
    current:
      current === null
        ? null
        : {
            id: current.id,
            open: isOpen(current.state),
            state: current.state,
            next: current.next,
            attempts: current.attempts,
            reasons: current.verdict?.reasons ?? [],
            pattern: current.pattern,
            reapplication: current.reapplication,
            next_possible_at: current.next_possible_at,
            explanation: current.state === 'approved' ? null : explainReapplication(countedOf(current.id)),
            can_appeal:
              latest !== undefined && canAppeal(latest, lastCodes, context.now()) && tickets.every(({ kind }) => kind !== 'appeal'),
          },
    history: verifications.map((one) => ({
      id: one.id,
      state: one.state,
      reason: one.reason,
      created_at: one.created_at.toISOString(),
      verdicts: verdicts
        .filter((verdict) => verdict.verification_id === one.id)
        .map(({ outcome, counted, stage, reasons, created_at }) => ({
          outcome,
          counted,
          stage,
          reasons: publicReasons(reasons),
          decided_at: created_at.toISOString(),
        })),
    })),
    tips: tipsFromHistory(verdicts.map(({ reasons }) => reasons)),
    tickets,
    call: call === undefined ? null : { state: call.state, at: call.agreed_at?.toISOString() ?? null, invited: call.ticket_id !== null },
    held: await countHeld(context, id),
    erasure_requested_at: account.erasure_requested_at?.toISOString() ?? null,
    notifications: { mail: account.mail, time_zone: account.time_zone },
  };
}

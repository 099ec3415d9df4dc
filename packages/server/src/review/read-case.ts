import { REVIEW_RULES } from '@mien/protocol';
import type { Context } from '../context.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import { describeVerification } from '../view/describe-verification.ts';
import { nameOf, type Reviewer } from './claim-case.ts';
import { describeCases } from './describe-case.ts';
import { notePlace } from './write-note.ts';

/** Verifications of the same account that are shown beside a case. */
const SHOWN_BEFORE = 20;

async function readNotes({ db, sealing }: Pick<Context, 'db' | 'sealing'>, caseId: string, verificationId: string) {
  const rows = await db.selectFrom('case_notes').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
  return Promise.all(
    rows.map(async ({ id, sealed, written_by: by, written_at: at }) => ({
      id,
      by: await nameOf(db, by),
      at: at.toISOString(),
      text: await sealing.open(verificationId, notePlace(id), sealed),
    })),
  );
}

/** Every verdict of this verification and the account's others, exact codes: what was tried before. */
async function readHistory({ db }: Pick<Context, 'db'>, accountId: string) {
  const verifications = await db
    .selectFrom('verifications')
    .select(['id', 'state', 'reason', 'created_at'])
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(SHOWN_BEFORE)
    .execute();
  const verdicts = await db
    .selectFrom('verdicts')
    .select(['verification_id', 'round', 'stage', 'outcome', 'counted', 'withheld', 'reasons', 'created_at'])
    .where(
      'verification_id',
      'in',
      verifications.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  return verifications.map((one) => ({
    verification_id: one.id,
    state: one.state,
    asked_for: one.reason,
    created_at: one.created_at.toISOString(),
    verdicts: verdicts
      .filter(({ verification_id: id }) => id === one.id)
      .map(({ verification_id: _id, created_at: at, ...verdict }) => ({ ...verdict, decided_at: at.toISOString() })),
  }));
}

/** One case without anything measured or personal but the notes: read again and again while it is open on a screen. */
export async function readCase(context: Pick<Context, 'db' | 'now' | 'sealing'>, id: string, { id: actor, mode }: Reviewer) {
  const { db } = context;
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
  const loaded = row === undefined ? undefined : await loadVerification(db, row.verification_id);
  if (row === undefined || loaded === undefined) return refuse('resource.not_found');
  const [described] = await describeCases(context, [row], actor);
  if (described === undefined) throw new Error('a case that cannot be described');
  const tickets = await db
    .selectFrom('tickets')
    .select(['id', 'state', 'topic'])
    .where('verification_id', '=', row.verification_id)
    .execute();
  const { steps, attempts } = await describeVerification(context, loaded);
  return {
    ok: true,
    view: {
      ...described,
      rules: loaded.policy.review ?? REVIEW_RULES,
      policy_steps: loaded.policy.steps,
      steps: steps.map(({ step, state, try: nth }) => ({ step, state, try: nth })),
      attempts,
      history: await readHistory(context, row.account_id),
      notes: await readNotes(context, id, row.verification_id),
      tickets,
    },
  } satisfies Result<{ view: unknown }>;
}

import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { CaseRow, Tables } from '../sql/tables.ts';
import { riskAt } from './risk-of-case.ts';

/** Who a row speaks of, for the person who reads it. */
type Who = { readonly who: 'you' | 'colleague'; readonly name: string | null };

/** What a row of the queue is made of besides the case itself, for all rows at once. */
async function readAround(db: Kysely<Tables>, rows: readonly CaseRow[]) {
  const ids = rows.map(({ verification_id: id }) => id);
  const caseIds = rows.map(({ id }) => id);
  const verifications = await db
    .selectFrom('verifications')
    .innerJoin('policies', 'policies.id', 'verifications.policy_id')
    .innerJoin('accounts', 'accounts.id', 'verifications.account_id')
    .select(['verifications.id', 'verifications.state', 'verifications.route', 'verifications.reason', 'verifications.document_type'])
    .select(['policies.key as policy_key', 'policies.version as policy_version', 'accounts.locale', 'accounts.level'])
    .where('verifications.id', 'in', ids)
    .execute();
  const verdicts = await db
    .selectFrom('verdicts')
    .select(['verification_id', 'round', 'reasons', 'withheld', 'counted'])
    .where('verification_id', 'in', ids)
    .where('stage', '=', 'automatic')
    .orderBy('id')
    .execute();
  const decisions = await db.selectFrom('case_decisions').selectAll().where('case_id', 'in', caseIds).orderBy('id').execute();
  const people = await db.selectFrom('staff_users').select(['id', 'name']).execute();
  return { verifications, verdicts, decisions, nameById: new Map(people.map(({ id, name }) => [id, name])) };
}

/** Open cases as the queue shows them: why they wait and who works on them; nothing personal of the applicant. */
export async function describeCases({ db, now }: Pick<Context, 'db' | 'now'>, rows: readonly CaseRow[], actor: string) {
  if (rows.length === 0) return [];
  const at = now();
  const { verifications, verdicts, decisions, nameById } = await readAround(db, rows);
  const whoIs = (id: string): Who => ({ who: id === actor ? 'you' : 'colleague', name: nameById.get(id) ?? null });
  return rows.map((row) => {
    const verification = verifications.find(({ id }) => id === row.verification_id);
    if (verification === undefined) throw new Error('a case without its verification');
    const ofVerification = verdicts.filter((one) => one.verification_id === row.verification_id);
    const verdict = ofVerification.find(({ round }) => round === row.round);
    const ofCase = decisions.filter((one) => one.case_id === row.id);
    const decision = ofCase.find(({ state }) => state === 'proposed' || state === 'scheduled') ?? ofCase.at(-1);
    const isHeld = row.held_by !== null && row.held_until !== null && row.held_until > at;
    return {
      id: row.id,
      verification_id: row.verification_id,
      account_id: row.account_id,
      state: verification.state,
      closed_at: row.closed_at?.toISOString() ?? null,
      risk: riskAt(row.risk),
      assignment: row.assignment,
      opened_at: row.opened_at.toISOString(),
      due_at: row.due_at.toISOString(),
      overdue: row.due_at <= at && row.closed_at === null,
      lease: isHeld && row.held_by !== null ? { ...whoIs(row.held_by), until: row.held_until?.toISOString() ?? null } : null,
      decision:
        decision === undefined
          ? null
          : {
              state: decision.state,
              outcome: decision.outcome,
              reasons: decision.reasons,
              steps: decision.steps,
              decided_at: decision.decided_at.toISOString(),
              effective_at: decision.effective_at?.toISOString() ?? null,
              by: whoIs(decision.decided_by),
              second: decision.confirmed_by === null ? null : whoIs(decision.confirmed_by),
            },
      reasons: verdict?.reasons ?? [],
      withheld: verdict?.withheld ?? null,
      counted: ofVerification.filter(({ counted }) => counted).length,
      route: verification.route,
      asked_for: verification.reason,
      document_type: verification.document_type,
      policy: { key: verification.policy_key, version: verification.policy_version },
      locale: verification.locale,
      level: verification.level,
    };
  });
}

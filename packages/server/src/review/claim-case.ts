import type { Kysely, Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { CaseRow, Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';

/** A claim ends so long after it was last renewed; the console renews it four times as often. */
export const LEASE_MS = 120_000;

export interface Reviewer {
  readonly id: string;
  readonly mode: Mode;
  /** may take cases that are otherwise given out at random */
  readonly assigns: 'chosen_only' | 'any';
}

type Claiming = Pick<Context, 'db' | 'now'>;

/** Free, one's own, or left by somebody whose claim ran out: the one condition under which a case can be had. */
const takeFor = (trx: Transaction<Tables>, id: string, actor: string, at: Date) =>
  trx
    .updateTable('cases')
    .set({ held_by: actor, held_until: new Date(at.getTime() + LEASE_MS) })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where((where) => where.or([where('held_by', 'is', null), where('held_by', '=', actor), where('held_until', '<=', at)]))
    .executeTakeFirst();

export const nameOf = async (db: Kysely<Tables>, id: string): Promise<string | null> =>
  (await db.selectFrom('staff_users').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null;

async function whyNot(trx: Transaction<Tables>, id: string): Promise<Result<never>> {
  const row = await trx.selectFrom('cases').select(['held_by', 'held_until', 'closed_at']).where('id', '=', id).executeTakeFirstOrThrow();
  if (row.closed_at !== null || row.held_by === null) return refuse('case.closed');
  return refuse('case.held', { holder: await nameOf(trx, row.held_by), held_until: row.held_until?.toISOString() ?? null });
}

/** Takes a case within a transaction of somebody's other work, without a word in the trail: that work has its own. */
export async function takeCaseFor(trx: Transaction<Tables>, id: string, actor: string, at: Date): Promise<Result<object>> {
  const taken = await takeFor(trx, id, actor, at);
  return taken.numUpdatedRows === 1n ? { ok: true } : whyNot(trx, id);
}

/** whoever made the decision that waits for a second person is not that person */
const proposedBy = async (trx: Transaction<Tables>, id: string): Promise<string | null> =>
  (await trx.selectFrom('case_decisions').select('decided_by').where('case_id', '=', id).where('state', '=', 'proposed').executeTakeFirst())
    ?.decided_by ?? null;

const isHeldBy = (row: CaseRow, actor: string, at: Date): boolean =>
  row.held_by === actor && row.held_until !== null && row.held_until > at;

/** Takes a case for one person, or renews their claim. Two people never hold one: it is a single conditional update. */
export async function claimCase({ db, now }: Claiming, id: string, reviewer: Reviewer): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const row = await trx.selectFrom('cases').selectAll().where('id', '=', id).where('mode', '=', reviewer.mode).executeTakeFirst();
    if (row === undefined) return refuse('resource.not_found');
    const renews = isHeldBy(row, reviewer.id, at);
    if (!renews && row.assignment === 'random' && reviewer.assigns === 'chosen_only') return refuse('case.assigned');
    if ((await proposedBy(trx, id)) === reviewer.id) return refuse('staff.same_person');
    const taken = await takeFor(trx, id, reviewer.id, at);
    if (taken.numUpdatedRows !== 1n) return whyNot(trx, id);
    if (!renews) await appendAudit(trx, { at, actor: reviewer.id, action: 'case.claimed', subject: id });
    return { ok: true };
  });
}

/** Candidates of one draw: enough that two people who ask at once seldom meet. */
const DRAWN_FROM = 20;

/** Gives the reviewer the next case: what is most pressing; where the policy asks for chance, one at random of the pressing ones. */
export async function claimNext(
  { db, now, random }: Claiming & Pick<Context, 'random'>,
  reviewer: Reviewer,
): Promise<Result<{ readonly id: string }>> {
  const at = now();
  const free = await db
    .selectFrom('cases')
    .select(['id', 'assignment'])
    .where('mode', '=', reviewer.mode)
    .where('closed_at', 'is', null)
    .where((where) => where.or([where('held_by', 'is', null), where('held_until', '<=', at)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_decisions')
            .select('case_decisions.id')
            .whereRef('case_decisions.case_id', '=', 'cases.id')
            .where((where) =>
              where.or([
                where('case_decisions.state', '=', 'scheduled'),
                where.and([where('case_decisions.state', '=', 'proposed'), where('case_decisions.decided_by', '=', reviewer.id)]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('risk', 'desc')
    .orderBy('due_at')
    .orderBy('id')
    .limit(DRAWN_FROM)
    .execute();
  const left = [...free];
  while (left.length > 0) {
    const [one] = left.splice(left[0]?.assignment === 'random' ? random.int(left.length) : 0, 1);
    if (one === undefined) break;
    const claimed = await claimCase({ db, now }, one.id, { ...reviewer, assigns: 'any' });
    if (claimed.ok) return { ok: true, id: one.id };
  }
  return refuse('case.none');
}

/** Gives a case back. What one does not hold is left as it is. */
export async function releaseCase({ db, now }: Claiming, id: string, { id: actor, mode }: Reviewer): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const known = await trx.selectFrom('cases').select('id').where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
    if (known === undefined) return refuse('resource.not_found');
    const released = await trx
      .updateTable('cases')
      .set({ held_by: null, held_until: null })
      .where('id', '=', id)
      .where('held_by', '=', actor)
      .executeTakeFirst();
    if (released.numUpdatedRows === 1n) await appendAudit(trx, { at, actor, action: 'case.released', subject: id });
    return { ok: true };
  });
}

/** The case, held against others until the transaction ends, where this person's claim on it still stands. */
export async function lockHeldCase(
  trx: Transaction<Tables>,
  id: string,
  { id: actor, mode }: Pick<Reviewer, 'id' | 'mode'>,
  at: Date,
): Promise<Result<{ readonly row: CaseRow }>> {
  const row = await trx.selectFrom('cases').selectAll().where('id', '=', id).where('mode', '=', mode).forUpdate().executeTakeFirst();
  if (row === undefined) return refuse('resource.not_found');
  if (row.closed_at !== null) return refuse('case.closed');
  return isHeldBy(row, actor, at) ? { ok: true, row } : refuse('case.not_held');
}

import { type Kysely, sql } from 'kysely';
import type { Context } from '../context.ts';
import type { CaseRow, Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';

/** Ways to order the queue: each a list of ascending keys, the id last, so that a cursor names one place. */
const ORDERS = {
  deadline: (row: CaseRow) => [row.due_at.toISOString(), row.id],
  age: (row: CaseRow) => [row.opened_at.toISOString(), row.id],
  risk: (row: CaseRow) => [-row.risk, row.due_at.toISOString(), row.id],
} as const satisfies Record<string, (row: CaseRow) => readonly (string | number)[]>;
export type QueueOrder = keyof typeof ORDERS;
export const QUEUE_ORDERS = Object.keys(ORDERS) as QueueOrder[];

const KEYS = {
  deadline: sql`(cases.due_at, cases.id)`,
  age: sql`(cases.opened_at, cases.id)`,
  risk: sql`(-cases.risk, cases.due_at, cases.id)`,
} as const satisfies Record<QueueOrder, unknown>;

/** `waiting`: nobody works on it and nothing was decided. `second`: somebody decided, and a second person must. */
export const QUEUE_SHOWN = ['waiting', 'mine', 'second', 'held', 'all'] as const;
export type QueueShown = (typeof QUEUE_SHOWN)[number];

export interface QueueQuery {
  readonly mode: Mode;
  readonly actor: string;
  readonly order: QueueOrder;
  readonly shown: QueueShown;
  readonly risk?: number | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const cursorOf = (keys: readonly (string | number)[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

function readCursor(cursor: string, length: number): (string | number)[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKeys = Array.isArray(keys) && keys.length === length && keys.every((key) => typeof key === 'string' || typeof key === 'number');
    return isKeys ? keys : null;
  } catch {
    return null;
  }
}

/** null: a cursor that this service did not make */
function afterCursor(order: QueueOrder, cursor: string) {
  const [first, second, third] = readCursor(cursor, order === 'risk' ? 3 : 2) ?? [];
  if (first === undefined || second === undefined) return null;
  const time = String(order === 'risk' ? second : first);
  if (Number.isNaN(Date.parse(time))) return null;
  return order === 'risk'
    ? sql<boolean>`${KEYS.risk} > (${Number(first)}::int, ${time}::timestamptz, ${String(third)})`
    : sql<boolean>`${KEYS[order]} > (${time}::timestamptz, ${String(second)})`;
}

const hasDecision = (states: readonly string[]) =>
  sql<boolean>`exists (select 1 from case_decisions d where d.case_id = cases.id and d.state in (${sql.join(states)}))`;

const isHeld = (at: Date) => sql<boolean>`(cases.held_by is not null and cases.held_until > ${at})`;

const shownBy = (shown: QueueShown, actor: string, at: Date) =>
  ({
    waiting: sql<boolean>`not ${isHeld(at)} and not ${hasDecision(['proposed', 'scheduled'])}`,
    mine: sql<boolean>`${isHeld(at)} and cases.held_by = ${actor}`,
    second: hasDecision(['proposed']),
    held: sql<boolean>`${isHeld(at)} and cases.held_by <> ${actor}`,
    all: sql<boolean>`true`,
  })[shown];

const open = (db: Kysely<Tables>, mode: Mode) => db.selectFrom('cases').where('cases.mode', '=', mode).where('cases.closed_at', 'is', null);

/** Open cases in the order asked for. */
export async function listCases(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { mode, actor, order, shown, risk, limit, cursor }: QueueQuery,
): Promise<Result<{ readonly rows: readonly CaseRow[]; readonly nextCursor: string | null }>> {
  let query = open(db, mode)
    .selectAll()
    .where(shownBy(shown, actor, now()))
    .orderBy(KEYS[order])
    .limit(limit + 1);
  if (risk !== undefined) query = query.where('cases.risk', '=', risk);
  if (cursor !== undefined) {
    const after = afterCursor(order, cursor);
    if (after === null) return refuse('request.invalid');
    query = query.where(after);
  }
  const found = await query.execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { ok: true, rows, nextCursor: found.length > limit && last !== undefined ? cursorOf(ORDERS[order](last)) : null };
}

/** What stands in the queue now. */
export async function countCases({ db, now }: Pick<Context, 'db' | 'now'>, mode: Mode, actor: string) {
  const at = now();
  const count = (condition: ReturnType<typeof shownBy>) => sql<number>`(count(*) filter (where ${condition}))::int`;
  return open(db, mode)
    .select([
      count(shownBy('waiting', actor, at)).as('waiting'),
      count(shownBy('mine', actor, at)).as('mine'),
      count(shownBy('second', actor, at)).as('second'),
      count(shownBy('held', actor, at)).as('held'),
      count(shownBy('all', actor, at)).as('all'),
      count(sql<boolean>`cases.due_at <= ${at}`).as('overdue'),
      count(sql<boolean>`cases.risk = 3`).as('attack'),
      sql<Date | null>`min(cases.opened_at)`.as('oldest'),
    ])
    .executeTakeFirstOrThrow();
}

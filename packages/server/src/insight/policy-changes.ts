import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';
import { askFigures } from './asked-window.ts';
import type { InsightWindow } from './insight-window.ts';
import { readRates, readTimes, type Spread } from './read-figures.ts';

/** More than these on one course could not be told apart. */
const MOST = 20;
const DAY_MS = 86_400_000;

interface PolicyRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly created_at: Date;
}

const tell = ({ created_at: at, ...row }: PolicyRow) => ({ ...row, at: at.toISOString() });

/** Versions that were added within a time, newest first. Policies are of no mode and of no person. */
export async function listPolicyChanges({ db }: Pick<Context, 'db'>, { from, to }: Pick<InsightWindow, 'from' | 'to'>) {
  const rows = await db
    .selectFrom('policies')
    .select(['id', 'key', 'version', 'created_at'])
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(tell);
}

interface Side {
  readonly from: string;
  readonly to: string;
  readonly rates: Awaited<ReturnType<typeof readRates>>;
  readonly times: Readonly<Record<'software' | 'person' | 'whole', Spread>>;
}

interface Wanted {
  readonly id: string;
  readonly mode: Mode;
  /** of each side, at most; the side after may be shorter, and then so is the one before */
  readonly days: number;
  readonly now: Date;
}

/** Rates and times of those asked under one policy, on both sides of the moment at which a version of it was added. */
export async function comparePolicyChange(
  context: Pick<Context, 'db'>,
  { id, mode, days, now }: Wanted,
): Promise<Result<{ readonly compared: { readonly change: ReturnType<typeof tell>; readonly before: Side; readonly after: Side } }>> {
  const row = await context.db
    .selectFrom('policies')
    .select(['id', 'key', 'version', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return refuse('resource.not_found');
  const at = row.created_at;
  const long = Math.min(days * DAY_MS, Math.max(0, now.getTime() - at.getTime()));
  const sideOf = (from: number, to: number): Promise<Side> =>
    askFigures(context, async (db) => {
      const window = { mode, from: new Date(from), to: new Date(to), policyKey: row.key };
      const [rates, times] = [await readRates({ db }, window), await readTimes({ db }, window)];
      return { from: window.from.toISOString(), to: window.to.toISOString(), rates, times };
    });
  const before = await sideOf(at.getTime() - long, at.getTime());
  const after = await sideOf(at.getTime(), at.getTime() + long);
  return { ok: true, compared: { change: tell(row), before, after } };
}

import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { InsightWindow } from './insight-window.ts';
import { namesToShow, REST, tellCount } from './small-groups.ts';

/** What the funnel can be parted by, and where that stands. */
const GROUPS = {
  none: sql<string>`'all'`,
  device: sql<string>`coalesce(f.device, 'unknown')`,
  browser: sql<string>`coalesce(f.browser, 'unknown')`,
  system: sql<string>`coalesce(f.system, 'unknown')`,
  network: sql<string>`coalesce(f.network, 'unknown')`,
  country: sql<string>`coalesce(f.country, 'unknown')`,
  language: sql<string>`split_part(a.locale, '-', 1)`,
  document: sql<string>`coalesce(v.document_type, 'unknown')`,
  policy: sql<string>`p.key || ' ' || p.version`,
} as const;
export type FunnelGroup = keyof typeof GROUPS;
export const FUNNEL_GROUPS = Object.keys(GROUPS) as [FunnelGroup, ...FunnelGroup[]];

const filmed = (step: string) =>
  sql`exists (select 1 from steps s where s.verification_id = v.id and s.step = ${step} and s.completed_at is not null)`;
const consented = sql`exists (select 1 from consents c where c.verification_id = v.id and c.given_at is not null)`;

/** From being asked to being approved; each stage counts people who came that far. */
const STAGES = {
  asked: sql`true`,
  opened: sql`(v.state not in ('created', 'expired', 'cancelled', 'erased') or ${consented}
    or exists (select 1 from capture_events e where e.verification_id = v.id))`,
  consented,
  document_front: filmed('document_front'),
  document_back: filmed('document_back'),
  face: filmed('face'),
  voice: filmed('voice'),
  sent: sql`v.round > 0`,
  decided: sql`exists (select 1 from verdicts d where d.verification_id = v.id)`,
  approved: sql`v.state = 'approved'`,
} as const;
export type FunnelStage = keyof typeof STAGES;
export const FUNNEL_STAGES = Object.keys(STAGES) as [FunnelStage, ...FunnelStage[]];

export interface FunnelRow {
  readonly group: string;
  readonly stages: readonly { readonly stage: FunnelStage; readonly count: number | null }[];
}

type Counted = Readonly<Record<FunnelStage, number>> & { readonly group: string };

const sum = (rows: readonly Counted[], stage: FunnelStage): number => rows.reduce((total, row) => total + row[stage], 0);

const rowOf = (group: string, rows: readonly Counted[]): FunnelRow => ({
  group,
  stages: FUNNEL_STAGES.map((stage) => ({ stage, count: tellCount(sum(rows, stage)) })),
});

/** How many people came how far, by groups of which none is small. */
export async function readFunnel(
  { db }: Pick<Context, 'db'>,
  { mode, from, to }: InsightWindow,
  by: FunnelGroup,
): Promise<{ readonly total: FunnelRow; readonly groups: readonly FunnelRow[] }> {
  const counts = sql.join(FUNNEL_STAGES.map((stage) => sql`count(*) filter (where ${STAGES[stage]})::int as ${sql.ref(stage)}`));
  const { rows } = await sql<Counted>`
    select ${GROUPS[by]} as "group", ${counts}
    from verifications v
    join accounts a on a.id = v.account_id
    join policies p on p.id = v.policy_id
    left join verification_facts f on f.verification_id = v.id
    where v.mode = ${mode} and v.created_at >= ${from} and v.created_at < ${to}
    group by 1`.execute(db);
  const names = namesToShow(rows.map(({ group, asked }) => ({ name: group, size: asked })));
  const others = rows.filter(({ group }) => !names.includes(group));
  const shown = names.map((name) =>
    rowOf(
      name,
      rows.filter(({ group }) => group === name),
    ),
  );
  // fewer than a group in all: nothing is told apart
  const rest = others.length === 0 ? [] : [rowOf(REST, others)];
  return { total: rowOf('all', rows), groups: by === 'none' ? [] : [...shown, ...rest] };
}

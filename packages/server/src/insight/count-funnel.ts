import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { aboutAsked, askedIn } from './asked-window.ts';
import type { InsightWindow } from './insight-window.ts';
import type { Sum } from './sum.ts';

const ofFacts = (column: string) => ({
  name: sql<string>`coalesce(${sql.ref(`f.${column}`)}, 'unknown')`,
  join: sql`left join verification_facts f on f.verification_id = v.id and ${aboutAsked('f.verification_id')}`,
});
const nothing = sql``;

/** What the funnel can be parted by, and where that stands. */
const GROUPS = {
  none: { name: sql<string>`'all'`, join: nothing },
  device: ofFacts('device'),
  browser: ofFacts('browser'),
  system: ofFacts('system'),
  network: ofFacts('network'),
  country: ofFacts('country'),
  language: { name: sql<string>`split_part(a.locale, '-', 1)`, join: sql`join accounts a on a.id = v.account_id` },
  document: { name: sql<string>`coalesce(v.document_type, 'unknown')`, join: nothing },
  policy: { name: sql<string>`p.key || ' ' || p.version`, join: sql`join policies p on p.id = v.policy_id` },
} as const satisfies Record<string, { readonly name: RawBuilder<string>; readonly join: RawBuilder<unknown> }>;
export type FunnelGroup = keyof typeof GROUPS;
export const FUNNEL_GROUPS = Object.keys(GROUPS) as [FunnelGroup, ...FunnelGroup[]];

const FILMED = sql.join(
  (['document_front', 'document_back', 'face', 'voice'] as const).map((step) => sql`bool_or(step = ${step}) as ${sql.ref(step)}`),
);

/** From being asked to being approved; each stage counts people who came that far. */
const STAGES = {
  asked: sql`true`,
  opened: sql`(v.state not in ('created', 'expired', 'cancelled', 'erased') or consented.id is not null
    or exists (select 1 from capture_events e where e.verification_id = v.id))`,
  consented: sql`consented.id is not null`,
  document_front: sql`filmed.document_front`,
  document_back: sql`filmed.document_back`,
  face: sql`filmed.face`,
  voice: sql`filmed.voice`,
  sent: sql`v.round > 0`,
  decided: sql`decided.id is not null`,
  approved: sql`v.state = 'approved'`,
} as const;
export type FunnelStage = keyof typeof STAGES;
export const FUNNEL_STAGES = Object.keys(STAGES) as [FunnelStage, ...FunnelStage[]];

type Counted = Readonly<Record<FunnelStage, number>> & { readonly name: string };

/** People by how far they came and by one group, from the rows. */
export const countFunnel =
  (by: FunnelGroup) =>
  async (trx: Transaction<Tables>, span: InsightWindow): Promise<Sum[]> => {
    const counts = sql.join(FUNNEL_STAGES.map((stage) => sql`count(*) filter (where ${STAGES[stage]})::int as ${sql.ref(stage)}`));
    const { name, join } = GROUPS[by];
    const { rows } = await sql<Counted>`
      with ${askedIn(span)},
        consented as (select distinct verification_id as id from consents where ${aboutAsked('verification_id')} and given_at is not null),
        filmed as (select verification_id as id, ${FILMED}
          from steps where ${aboutAsked('verification_id')} and completed_at is not null group by 1),
        decided as (select distinct verification_id as id from verdicts where ${aboutAsked('verification_id')})
      select ${name} as name, ${counts}
      from v left join consented on consented.id = v.id left join filmed on filmed.id = v.id left join decided on decided.id = v.id ${join}
      group by 1`.execute(trx);
    return rows.flatMap((row) => FUNNEL_STAGES.map((measure) => ({ name: row.name, measure, bucket: 0, count: row[measure] })));
  };

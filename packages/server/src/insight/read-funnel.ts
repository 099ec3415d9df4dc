import type { Context } from '../context.ts';
import { askFigures } from './asked-window.ts';
import { FUNNEL_STAGES, type FunnelGroup, type FunnelStage } from './count-funnel.ts';
import type { InsightWindow } from './insight-window.ts';
import { readPart } from './read-part.ts';
import { namesToShow, REST, tellCount } from './small-groups.ts';
import type { Sum } from './sum.ts';

export interface FunnelRow {
  readonly group: string;
  readonly stages: readonly { readonly stage: FunnelStage; readonly count: number | null }[];
}

const total = (sums: readonly Sum[], stage: FunnelStage): number =>
  sums.reduce((all, { measure, count }) => (measure === stage ? all + count : all), 0);

const rowOf = (group: string, sums: readonly Sum[]): FunnelRow => ({
  group,
  stages: FUNNEL_STAGES.map((stage) => ({ stage, count: tellCount(total(sums, stage)) })),
});

/** How many people came how far, by groups of which none is small. */
export async function readFunnel(
  context: Pick<Context, 'db'>,
  window: InsightWindow,
  by: FunnelGroup,
): Promise<{ readonly total: FunnelRow; readonly groups: readonly FunnelRow[] }> {
  const sums = await askFigures(context, (trx) => readPart(trx, window, `funnel_${by}`));
  const of = (wanted: string): readonly Sum[] => sums.filter(({ name }) => name === wanted);
  const all = [...new Set(sums.map(({ name }) => name))];
  const names = namesToShow(all.map((name) => ({ name, size: total(of(name), 'asked') })));
  const others = sums.filter(({ name }) => !names.includes(name));
  const shown = names.map((name) => rowOf(name, of(name)));
  // fewer than a group in all: nothing is told apart
  const rest = others.length === 0 ? [] : [rowOf(REST, others)];
  return { total: rowOf('all', sums), groups: by === 'none' ? [] : [...shown, ...rest] };
}

import { median, percentile, ratioOf } from '../measure/statistics.ts';
import type { MemoryPeak } from '../measure/watch-memory.ts';
import { type ResultRow, row } from '../result.ts';
import type { MeasuredList } from './measure-lists.ts';
import type { Trickled } from './trickle.ts';

export interface LoadMeasurement {
  readonly chunks: { readonly ours: Trickled; readonly peer: Trickled; readonly memory: MemoryPeak };
  readonly verdicts: { readonly waited: readonly number[] };
  readonly floor: readonly number[];
  /** verdicts a minute, and what the machine's second processor adds to the bare analysis, 1 to 2 */
  readonly workers: { readonly one: number; readonly two: number; readonly scaling: number };
  readonly lists: readonly MeasuredList[];
}

const GOAL = { errors: 0, chunkMs: 500, verdictMs: 1000, twoWorkers: 1.8, listMs: 50 } as const;
const PEER = '@tus/server + file-store';

const errorsOf = ({ errors }: Trickled): number => [...errors.values()].reduce((sum, count) => sum + count, 0);
const inOrder = { unit: 'ms', better: 'lower' } as const;

const chunkRows = ({ ours, peer, memory }: LoadMeasurement['chunks']): readonly ResultRow[] => [
  row({
    figure: 'errors',
    value: errorsOf(ours),
    unit: '',
    better: 'lower',
    goal: GOAL.errors,
    peer: PEER,
    peerValue: errorsOf(peer),
  }),
  row({
    figure: 'chunk to acknowledgement, p50',
    value: percentile(ours.acknowledged, 0.5),
    ...inOrder,
    peer: PEER,
    peerValue: percentile(peer.acknowledged, 0.5),
  }),
  row({
    figure: 'chunk to acknowledgement, p99',
    value: percentile(ours.acknowledged, 0.99),
    ...inOrder,
    goal: GOAL.chunkMs,
    peer: PEER,
    peerValue: percentile(peer.acknowledged, 0.99),
  }),
  row({ figure: 'memory of the APIs while they take chunks, together', value: memory.sampledMb, unit: 'MB', better: 'lower' }),
];

const verdictRows = ({ verdicts, floor }: LoadMeasurement): readonly ResultRow[] => [
  row({ figure: 'last byte to verdict, p50', value: percentile(verdicts.waited, 0.5), ...inOrder, floor: median(floor) }),
  row({
    figure: 'last byte to verdict, p95',
    value: percentile(verdicts.waited, 0.95),
    ...inOrder,
    goal: GOAL.verdictMs,
    floor: median(floor),
    note: 'the floor is the whole of the last clip measured after the fact; what runs along with the upload can be below it',
  }),
];

const workerRows = ({ one, two, scaling }: LoadMeasurement['workers']): readonly ResultRow[] => [
  row({ figure: 'verdicts a minute, 1 worker', value: one, unit: '/min', better: 'higher' }),
  row({ figure: 'verdicts a minute, 2 workers', value: two, unit: '/min', better: 'higher' }),
  row({ figure: '2 workers to 1', value: ratioOf(two, one), unit: '×', better: 'higher', goal: GOAL.twoWorkers, floor: scaling }),
];

const listRow = ({ name, ours, floor }: MeasuredList): ResultRow =>
  row({
    figure: `list: ${name}, p95`,
    value: percentile(ours, 0.95),
    ...inOrder,
    goal: GOAL.listMs,
    floor: percentile(floor, 0.95),
  });

/** The rows of `bench/results/load.json`. */
export const report = (measured: LoadMeasurement): readonly ResultRow[] => [
  ...chunkRows(measured.chunks),
  ...verdictRows(measured),
  ...workerRows(measured.workers),
  ...measured.lists.map(listRow),
];

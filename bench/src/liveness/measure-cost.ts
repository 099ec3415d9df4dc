import { type Engine, measureFaceStep } from '@mien/analysis';
import { processTimeMs } from '../measure/process-time.ts';
import { median } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';
import type { MeasuredClip } from './record-clip.ts';

const ROUNDS = 5;

/** The same clip with and without its challenge, in turn: what binding, clocks and answers add. */
export async function measureCost({ bytes, capture, challenge }: MeasuredClip, engine: Engine): Promise<ResultRow[]> {
  const costs: { readonly bare: number[]; readonly judged: number[] } = { bare: [], judged: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const kind of ['bare', 'judged'] as const) {
      const before = processTimeMs();
      await measureFaceStep({ bytes }, engine, kind === 'judged' ? { capture } : {});
      costs[kind].push(processTimeMs() - before);
    }
  const [bare, judged] = [median(costs.bare), median(costs.judged)];
  const note = `a clip of ${challenge.seconds.toFixed(1)} s, ten frames a second, 640 × 480`;
  return [
    row({ figure: 'processor time of a face clip with its challenge', value: judged, unit: 'ms', better: 'lower', floor: bare, note }),
    row({
      figure: 'of it for the challenge',
      value: bare === null || judged === null ? null : Math.max(0, judged - bare),
      unit: 'ms',
      better: 'lower',
    }),
  ];
}

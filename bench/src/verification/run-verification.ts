import { homedir } from 'node:os';
import { openModels, readModelEnvironment } from '@mien/analysis';
import { type Child, startChild } from '../children/start-child.ts';
import { machineLoad } from '../measure/machine-load.ts';
import { tellProgress } from '../measure/progress.ts';
import { median, ratioOf } from '../measure/statistics.ts';
import { type MemoryPeak, watchMemory } from '../measure/watch-memory.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { type ResultRow, row } from '../result.ts';
import { renderVerificationClips } from './clips.ts';
import type { Clips, RunnerAnswer, RunnerRequest } from './messages.ts';
import { countRuns, type Tape } from './tape.ts';

const VERIFY_ENTRY = new URL('./verify-child.js', import.meta.url);
const FLOOR_ENTRY = new URL('./floor-child.js', import.meta.url);
const RUNS = { short: 3, long: 9 } as const;
const MAX_RATIO = 1.25;
const MAX_MEMORY_MB = 600;

type Timed = Extract<RunnerAnswer, { readonly kind: 'ran' }>;

interface Measurement {
  readonly cold: Timed;
  readonly ours: readonly Timed[];
  readonly floors: readonly Timed[];
  readonly memory: MemoryPeak;
  readonly tape: Tape;
  readonly outcome: string;
}

/** A whole verification of 3 s of document and 12 s of face, and the same decodes and model runs in a bare loop, in turn. */
export async function runVerification({ long }: PartOptions): Promise<PartResult> {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const { clips } = await renderVerificationClips(models);
  await models.release();
  const load = machineLoad();
  const measured = await measureRuns(clips, long ? RUNS.long : RUNS.short);
  return {
    rows: report(measured),
    facts: {
      loadBefore: load,
      outcome: measured.outcome,
      modelRuns: countRuns(measured.tape),
      framesHandedOut: measured.tape.filter(({ type }) => type === 'frame').length,
      data: {
        document: `3 s of a rendered passport in a hand, 1280 × 720, 30 frames a second, VP8/WebM, ${clips.document.length} bytes: simulated`,
        face: `12 s of the rendered head with sound, the same format, ${clips.face.length} bytes: simulated`,
      },
      floor:
        'the same two decodes by the same decoder child and the same number of runs of each model on tensors of the same shapes made beforehand, by onnxruntime alone, in a process of the same kind, run by run in the order ours ran them',
      threads: 'onnxruntime with intraOpNumThreads 1; the decoder child beside it, so wall time can be less than processor time',
    },
  };
}

type Runner = Child<RunnerRequest, RunnerAnswer>;

async function startRunner(entry: URL, clips: Clips, tape: Tape | null): Promise<Runner> {
  const runner = startChild<RunnerRequest, RunnerAnswer>(entry, []);
  await runner.ask({ kind: 'load', clips, tape });
  return runner;
}

async function runOnce(runner: Runner): Promise<Timed> {
  const { answer } = await runner.ask({ kind: 'run' });
  if (answer.kind !== 'ran') throw new Error('A runner did something else than run');
  return answer;
}

async function measureRuns(clips: Clips, count: number): Promise<Measurement> {
  const tell = tellProgress('verification: runs', count + 2);
  const runners: Runner[] = [];
  try {
    const ours = await startRunner(VERIFY_ENTRY, clips, null);
    runners.push(ours);
    const watch = watchMemory(ours.pid);
    const cold = await runOnce(ours);
    tell(1);
    await runOnce(ours);
    const memory = await watch.stop();
    const { answer } = await ours.ask({ kind: 'record' });
    const tape = answer.kind === 'recorded' ? answer.tape : [];
    const floor = await startRunner(FLOOR_ENTRY, clips, tape);
    runners.push(floor);
    await runOnce(floor);
    tell(2);
    const timed = { ours: [] as Timed[], floors: [] as Timed[] };
    for (let run = 0; run < count; run++) {
      timed.ours.push(await runOnce(ours));
      timed.floors.push(await runOnce(floor));
      tell(run + 3);
    }
    return { cold, ...timed, memory, tape, outcome: cold.outcome };
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
  }
}

function report({ cold, ours, floors, memory }: Measurement): ResultRow[] {
  const totalOf = (timed: readonly Timed[], part: 'wallMs' | 'cpuMs'): number | null => median(timed.map(({ total }) => total[part]));
  const runs = `median of ${ours.length} warm runs, in turn with the floor`;
  const stages = (ours[0]?.stages ?? []).flatMap(({ stage }, index) => [
    row({
      figure: `${stage}: wall`,
      value: median(ours.map((timed) => timed.stages[index]?.wallMs ?? 0)),
      unit: 'ms',
      better: 'lower',
    }),
    row({
      figure: `${stage}: processor time`,
      value: median(ours.map((timed) => timed.stages[index]?.cpuMs ?? 0)),
      unit: 'ms',
      better: 'lower',
      note: 'this process and the decoder child',
    }),
  ]);
  return [
    ...stages,
    row({
      figure: 'whole verification: wall',
      value: totalOf(ours, 'wallMs'),
      unit: 'ms',
      better: 'lower',
      floor: totalOf(floors, 'wallMs'),
      note: runs,
    }),
    row({
      figure: 'whole verification: processor time',
      value: totalOf(ours, 'cpuMs'),
      unit: 'ms',
      better: 'lower',
      floor: totalOf(floors, 'cpuMs'),
      note: runs,
    }),
    row({
      figure: 'whole verification: wall ÷ floor',
      value: ratioOf(totalOf(ours, 'wallMs'), totalOf(floors, 'wallMs')),
      unit: '×',
      better: 'lower',
      goal: MAX_RATIO,
    }),
    row({
      figure: 'whole verification: processor time ÷ floor',
      value: ratioOf(totalOf(ours, 'cpuMs'), totalOf(floors, 'cpuMs')),
      unit: '×',
      better: 'lower',
      goal: MAX_RATIO,
    }),
    row({
      figure: 'whole verification: wall, first run',
      value: cold.total.wallMs,
      unit: 'ms',
      better: 'lower',
      note: 'models loaded in it',
    }),
    row({
      figure: 'peak memory of all processes together',
      value: memory.sampledMb,
      unit: 'MB',
      better: 'lower',
      goal: MAX_MEMORY_MB,
      note: `resident memory of the analysis process and its decoder child, summed every 25 ms over a first and a second verification; shared pages counted twice; sum of each one's own highest ${memory.highWaterMb?.toFixed(0)} MB`,
    }),
  ];
}

import { type Attempt, type Engine, verify } from '@mien/analysis';
import { SHIPPED_POLICIES } from '@mien/protocol';
import { serveRequests } from '../children/serve-requests.ts';
import { processTimeMs } from '../measure/process-time.ts';
import type { Clips, RunnerAnswer, RunnerRequest, StageCost } from './messages.ts';
import { openBenchEngine } from './open-engine.ts';
import { recordTape } from './record-tape.ts';

const engine = await openBenchEngine();
let clips: Clips | null = null;

const attemptOf = ({ document, face }: Clips): Attempt => ({
  documentFront: { bytes: document },
  documentBack: null,
  face: { bytes: face },
  claims: {},
  policy: SHIPPED_POLICIES[1],
  asOf: '2026-06-01',
  measuredAt: '2026-06-01T00:00:00Z',
  earlier: {},
});

/** One verification, its time split where the pipeline says that it goes on to something else. */
async function runOnce(given: Clips, used: Engine): Promise<RunnerAnswer> {
  const start = { wallMs: performance.now(), cpuMs: processTimeMs() };
  let last = start;
  const stages: StageCost[] = [];
  const mark = (stage: string): void => {
    const now = { wallMs: performance.now(), cpuMs: processTimeMs() };
    stages.push({ stage, wallMs: now.wallMs - last.wallMs, cpuMs: now.cpuMs - last.cpuMs });
    last = now;
  };
  const { verdict } = await verify(attemptOf(given), used, ({ stage, doing }) => {
    if (stage === 'document_front' && doing === 'reading') mark('document: decode and choose frames');
    if (stage === 'document_front' && doing === 'done') mark('document: read');
    if (stage === 'face' && doing === 'done') mark('face: decode and measure every frame');
  });
  mark('match and decide');
  const total = { stage: 'whole verification', wallMs: last.wallMs - start.wallMs, cpuMs: last.cpuMs - start.cpuMs };
  return { kind: 'ran', stages, total, outcome: verdict.outcome };
}

serveRequests<RunnerRequest, RunnerAnswer>(async (request) => {
  if (request.kind === 'load') {
    clips = request.clips;
    return { kind: 'ready' };
  }
  if (clips === null) throw new Error('No clips were loaded');
  if (request.kind === 'run') return runOnce(clips, engine);
  const recording = recordTape(engine, clips);
  await runOnce(clips, recording.engine);
  return { kind: 'recorded', tape: recording.tape };
});

import { serveRequests } from '../children/serve-requests.ts';
import { processTimeMs } from '../measure/process-time.ts';
import type { RunnerAnswer, RunnerRequest } from './messages.ts';
import { type Floor, prepareFloor } from './replay-tape.ts';

let floor: Floor | null = null;

serveRequests<RunnerRequest, RunnerAnswer>(async (request) => {
  if (request.kind === 'load') {
    floor = await prepareFloor(request.tape ?? [], request.clips);
    return { kind: 'ready' };
  }
  if (floor === null) throw new Error('No tape was loaded');
  const [wall, cpu] = [performance.now(), processTimeMs()];
  await floor();
  const total = { stage: 'whole verification', wallMs: performance.now() - wall, cpuMs: processTimeMs() - cpu };
  return { kind: 'ran', stages: [], total, outcome: 'none' };
});

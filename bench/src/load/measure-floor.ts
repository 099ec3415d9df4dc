import { measureFaceStep } from '@mien/analysis';
import { openBenchEngine } from '../verification/open-engine.ts';

const RUNS = 3;

/** Milliseconds the last clip takes by itself in a warm process with nothing beside it: no upload, no database, no queue. */
export async function measureFloor(face: Uint8Array): Promise<readonly number[]> {
  const engine = await openBenchEngine();
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const from = performance.now();
    await measureFaceStep({ bytes: face }, engine);
    // the first one loads the models
    if (run > 0) times.push(performance.now() - from);
  }
  await engine.models.release();
  return times;
}

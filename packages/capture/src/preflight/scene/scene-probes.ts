import type { PreflightContext } from '../preflight-context.ts';
import { type Probe, skipped } from '../probe.ts';
import { judgeScene, type SceneRow } from './judge-scene.ts';
import type { SceneReading } from './scene-reading.ts';

const probeOf = (
  row: SceneRow,
  read: (context: PreflightContext, signal: AbortSignal) => Promise<SceneReading | null>,
): Probe<PreflightContext> => ({
  name: row,
  needs: ['picture'],
  async run(context, signal) {
    const reading = await read(context, signal);
    if (signal.aborted) return skipped('stopped');
    return reading === null ? skipped('no models') : judgeScene(row, reading, context.limits.face);
  },
});

/** Light, background and other people are one look at the camera; whichever probe comes first takes it, and the others read the same. */
export function createSceneProbes(): readonly Probe<PreflightContext>[] {
  const readings = new WeakMap<AbortSignal, Promise<SceneReading | null>>();
  const readOnce = (context: PreflightContext, signal: AbortSignal): Promise<SceneReading | null> => {
    const running = readings.get(signal) ?? context.readScene?.(context.video, signal) ?? Promise.resolve(null);
    readings.set(signal, running);
    return running;
  };
  return (['light', 'background', 'company'] as const).map((row) => probeOf(row, readOnce));
}

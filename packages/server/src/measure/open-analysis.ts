import { fetchModels, MODEL_IDS, type ModelOptions } from '@mien/analysis';
import { AnalysisError } from './analysis-error.ts';
import { type AnalysisChild, type ClipToMeasure, openChild } from './open-child.ts';
import type { MeasuredClip, OpenOrder } from './wire.ts';

/** Clips to signals, in a warm process of its own that knows no secret and reaches no database. */
export interface Analysis {
  /** @throws AnalysisError: our side could not; the clip is to be tried again */
  measure(clip: ClipToMeasure, signal?: AbortSignal): Promise<MeasuredClip>;
  /** runs of each model in the process that lives now */
  modelRuns(): Readonly<Record<string, number>>;
  readonly pid: number | undefined;
  close(): Promise<void>;
}

export interface AnalysisOptions {
  readonly models: ModelOptions;
  /** npm's own settings, asked for when models must be fetched */
  readonly registry: () => Promise<NonNullable<ModelOptions['registry']>>;
  readonly embedder: OpenOrder['embedder'];
  readonly digitRecogniser?: OpenOrder['digitRecogniser'];
  readonly maxMemory?: number;
  readonly silentMs?: number;
  readonly finishMs?: number;
}

const MIB = 1024 * 1024;
/** Models take 330 MB, a clip of 720p some 60 more; over this something is wrong. */
const MAX_MEMORY = 2048 * MIB;
/** Loading all models on a busy machine is the longest silence there is. */
const SILENT_MS = 120_000;
const FINISH_MS = 180_000;

/** The analysis of one server or worker. The process is started when it is first needed, and again after it died. */
export function openAnalysis(options: AnalysisOptions): Analysis {
  const { embedder, models, digitRecogniser = null, maxMemory = MAX_MEMORY, silentMs = SILENT_MS, finishMs = FINISH_MS } = options;
  let child: AnalysisChild | null = null;
  let fetching: Promise<void> | null = null;
  let closed = false;

  const fetchAll = async (): Promise<void> => {
    const wanted = MODEL_IDS.filter((id) => !id.startsWith('face-embedder') || id === embedder);
    const fetched = await fetchModels(wanted, { ...models, registry: await options.registry() });
    const missing = fetched.filter(({ state }) => state === 'unavailable').map(({ id }) => id);
    if (missing.length > 0) throw new AnalysisError('models_unavailable', missing.join(', '));
  };

  const live = async (): Promise<AnalysisChild> => {
    if (closed) throw new AnalysisError('aborted');
    if (child !== null && child.ended === null) return child;
    // a failed fetch is tried anew by the next clip
    fetching ??= fetchAll().finally(() => {
      fetching = null;
    });
    await fetching;
    const order = { cacheDirectory: models.cacheDirectory, embedder, threads: models.threads ?? 1, digitRecogniser };
    if (child === null || child.ended !== null) child = openChild(order, { maxMemory, silentMs });
    return child;
  };

  return {
    async measure(clip, signal) {
      const at = await live();
      const measured = await at.measure(clip, { signal, finishMs });
      if (measured.modelsUnavailable.length === 0) return measured;
      // it keeps what it could not have for as long as it lives: another one looks again
      at.kill('models_unavailable');
      throw new AnalysisError('models_unavailable', measured.modelsUnavailable.join(', '));
    },
    modelRuns: () => child?.modelRuns() ?? {},
    get pid() {
      return child?.ended === null ? child.pid : undefined;
    },
    async close() {
      closed = true;
      child?.kill('aborted');
      await child?.gone;
    },
  };
}

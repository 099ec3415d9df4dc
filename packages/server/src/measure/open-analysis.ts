import { fetchModels, MODEL_IDS, type ModelOptions } from '@mien/analysis';
import { AnalysisError } from './analysis-error.ts';
import { keepChild } from './keep-child.ts';
import type { ClipToMeasure } from './open-child.ts';
import type { MeasuredClip, MeasuredStep, OpenOrder, Subject } from './wire.ts';

/** Clips to signals, in warm processes of their own that know no secret and reach no database: one for documents, one for faces. */
export interface Analysis {
  /** @throws AnalysisError: our side could not; the clip is to be tried again */
  measure(clip: ClipToMeasure, signal?: AbortSignal): Promise<MeasuredClip>;
  /** runs of each model in the processes that live now */
  modelRuns(): Readonly<Record<string, number>>;
  /** of the processes that live now */
  pids(): Readonly<Partial<Record<Subject, number>>>;
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
/** Of one process. Models take up to 330 MB, a clip of 720p some 60 more; over this something is wrong. */
const MAX_MEMORY = 2048 * MIB;
/** Loading all models on a busy machine is the longest silence there is. */
const SILENT_MS = 120_000;
const FINISH_MS = 180_000;

/**
 * Models run on the thread that asks for them, so a document that is read holds up the face that is filmed meanwhile: with a process for
 * each the verdict comes as soon as the face is measured (docs/decisions/2026-11-27-two-analysis-processes.md).
 */
const SUBJECTS = {
  document_front: 'document',
  document_back: 'document',
  face: 'face',
  voice: 'face',
} as const satisfies Record<MeasuredStep, Subject>;

const sum = (all: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const runs of all) for (const [id, count] of Object.entries(runs)) total[id] = (total[id] ?? 0) + count;
  return total;
};

/** The analysis of one server or worker. A process is started when it is first needed, and again after it died. */
export function openAnalysis(options: AnalysisOptions): Analysis {
  const { embedder, models, digitRecogniser = 'none', maxMemory = MAX_MEMORY, silentMs = SILENT_MS, finishMs = FINISH_MS } = options;
  const order = { cacheDirectory: models.cacheDirectory, embedder, threads: models.threads ?? 1 };
  // digits are read aloud before the camera that films the face
  const heardBy = (subject: Subject) => (subject === 'face' ? digitRecogniser : 'none');
  const keep = (subject: Subject) => keepChild({ ...order, subject, digitRecogniser: heardBy(subject) }, { maxMemory, silentMs });
  const children = { document: keep('document'), face: keep('face') };
  let fetching: Promise<void> | null = null;

  const fetchAll = async (): Promise<void> => {
    const wanted = MODEL_IDS.filter((id) => !id.startsWith('face-embedder') || id === embedder);
    const fetched = await fetchModels(wanted, { ...models, registry: await options.registry() });
    const missing = fetched.filter(({ state }) => state === 'unavailable').map(({ id }) => id);
    if (missing.length > 0) throw new AnalysisError('models_unavailable', missing.join(', '));
  };

  return {
    async measure(clip, signal) {
      const kept = children[SUBJECTS[clip.order.step]];
      // nothing is fetched for who will not be measured
      if (kept.closed) throw new AnalysisError('aborted');
      if (kept.pid === undefined) {
        // a failed fetch is tried anew by the next clip
        fetching ??= fetchAll().finally(() => {
          fetching = null;
        });
        await fetching;
      }
      const at = kept.live();
      const measured = await at.measure(clip, { signal, finishMs });
      if (measured.modelsUnavailable.length === 0) return measured;
      // it keeps what it could not have for as long as it lives: another one looks again
      at.kill('models_unavailable');
      throw new AnalysisError('models_unavailable', measured.modelsUnavailable.join(', '));
    },
    modelRuns: () => sum(Object.values(children).map((child) => child.modelRuns())),
    pids: () => Object.fromEntries(Object.entries(children).flatMap(([subject, { pid }]) => (pid === undefined ? [] : [[subject, pid]]))),
    close: async () => void (await Promise.all(Object.values(children).map((child) => child.close()))),
  };
}

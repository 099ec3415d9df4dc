import { AnalysisError, type AnalysisProblem } from './analysis-error.ts';
import { createCredit } from './credit.ts';
import { readAnswers } from './read-answers.ts';
import { startChild } from './start-child.ts';
import { type ChildLimits, watchChild } from './watch-child.ts';
import {
  type CaptureOrder,
  type ClipOrder,
  FRAMES,
  type FrameKind,
  MAX_FRAME_BYTES,
  type MeasuredClip,
  type OpenOrder,
  packFrame,
} from './wire.ts';

export interface AnalysisChild {
  readonly pid: number | undefined;
  /** null while it lives */
  readonly ended: AnalysisProblem | null;
  measure(clip: ClipToMeasure, options: MeasureOptions): Promise<MeasuredClip>;
  modelRuns(): Readonly<Record<string, number>>;
  /** ends it at once; clips under way fail with this problem */
  kill(problem: AnalysisProblem): void;
  readonly gone: Promise<void>;
}

/** One clip: how it is to be measured, its bytes, and what is told of it once they are all there. */
export interface ClipToMeasure {
  readonly order: ClipOrder;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly capture: () => Promise<CaptureOrder>;
}

interface MeasureOptions {
  readonly signal?: AbortSignal | undefined;
  /** wall-clock milliseconds from when everything was told to the answer */
  readonly finishMs: number;
}

interface Waiting {
  readonly taken: (bytes: number) => void;
  readonly resolve: (measured: MeasuredClip) => void;
  readonly reject: (error: AnalysisError) => void;
}

/** Bytes of one clip under way between here and the decoder. */
const CREDIT_BYTES = 1024 * 1024;

/** One analysis process and the clips it is measuring. */
export function openChild(order: OpenOrder, limits: ChildLimits): AnalysisChild {
  const { process: child, input, output } = startChild();
  const waiting = new Map<number, Waiting>();
  let ended: AnalysisProblem | null = null;
  let modelRuns: Readonly<Record<string, number>> = {};
  let clips = 0;

  const kill = (problem: AnalysisProblem): void => {
    if (ended !== null) return;
    ended = problem;
    watch.end();
    child.kill('SIGKILL');
    input.destroy();
    output.destroy();
    for (const one of waiting.values()) one.reject(new AnalysisError(problem));
    waiting.clear();
  };
  const watch = watchChild(child.pid, limits, kill);
  input.on('error', () => kill('child_died'));
  child.once('error', () => kill('child_died'));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('exit', () => kill('child_died'));
  const send = async (kind: FrameKind, clip: number, payload: Uint8Array = new Uint8Array()): Promise<void> => {
    if (ended !== null) return;
    let room = true;
    for (const part of packFrame(kind, clip, payload)) room = input.write(part);
    if (!room) await Promise.race([gone, new Promise<void>((resolve) => input.once('drain', resolve))]);
  };

  const listen = async (): Promise<void> => {
    for await (const answer of readAnswers(output)) {
      watch.heard();
      if (answer.type === 'alive' || answer.type === 'measured') modelRuns = answer.modelRuns;
      if (answer.type === 'alive') continue;
      const one = waiting.get(answer.clip);
      if (answer.type === 'taken') one?.taken(answer.bytes);
      if (answer.type === 'measured') one?.resolve(answer.measured);
      if (answer.type === 'failed') one?.reject(new AnalysisError('failed', answer.name));
    }
  };
  listen().then(
    () => kill('child_died'),
    () => kill('broke_protocol'),
  );
  void send(FRAMES.open, 0, Buffer.from(JSON.stringify(order)));

  const measure = async ({ order: clipOrder, bytes, capture }: ClipToMeasure, { signal, finishMs }: MeasureOptions) => {
    if (ended !== null) throw new AnalysisError(ended);
    if (signal?.aborted) throw new AnalysisError('aborted');
    clips += 1;
    const clip = clips;
    const credit = createCredit(CREDIT_BYTES);
    let late: NodeJS.Timeout | undefined;
    let abort = (): void => undefined;
    const answered = new Promise<MeasuredClip>((resolve, reject) => {
      waiting.set(clip, { taken: credit.giveBack, resolve, reject });
      abort = () => reject(new AnalysisError('aborted'));
      signal?.addEventListener('abort', abort, { once: true });
    });
    // whoever feeds learns of it by the race below
    answered.catch(() => undefined);
    const feed = async (): Promise<void> => {
      await send(FRAMES.begin, clip, Buffer.from(JSON.stringify(clipOrder)));
      for await (const part of bytes)
        for (let from = 0; from < part.length; from += MAX_FRAME_BYTES) {
          const frame = part.subarray(from, from + MAX_FRAME_BYTES);
          await Promise.race([credit.take(frame.length), answered]);
          if (!waiting.has(clip)) return;
          await send(FRAMES.bytes, clip, frame);
        }
      await send(FRAMES.end, clip);
      await send(FRAMES.capture, clip, Buffer.from(JSON.stringify(await capture())));
      late = setTimeout(() => kill('too_slow'), finishMs);
    };
    try {
      const fed = feed().then(
        () => answered,
        (error: unknown) => {
          throw error instanceof AnalysisError ? error : new AnalysisError('source_failed', (error as Error).name);
        },
      );
      return await Promise.race([answered, fed]);
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', abort);
      // also after an answer: bytes that nobody reads any more are counted as taken over there
      if (waiting.delete(clip)) await send(FRAMES.abort, clip);
    }
  };

  return {
    pid: child.pid,
    get ended() {
      return ended;
    },
    measure,
    modelRuns: () => modelRuns,
    kill,
    gone,
  };
}

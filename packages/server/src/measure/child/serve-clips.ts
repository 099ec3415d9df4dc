import { type Answer, ClipOrder, FRAMES, type FrameKind } from '../wire.ts';
import { type ArrivingBytes, createArrivingBytes } from './arriving-bytes.ts';
import { measureOrder } from './measure-order.ts';
import type { CountingEngine } from './open-engine.ts';

export interface ClipOrders {
  take(kind: FrameKind, clip: number, payload: Buffer): void;
}

interface Running {
  readonly bytes: ArrivingBytes;
  readonly abort: AbortController;
}

/** Measures clips as their bytes come in, several at once, and answers each with its signals. */
export function serveClips(engine: CountingEngine, answer: (given: Answer) => void): ClipOrders {
  const running = new Map<number, Running>();

  const measure = async (clip: number, order: ClipOrder, { bytes, abort }: Running): Promise<void> => {
    try {
      const measured = await measureOrder(order, bytes.stream, engine, abort.signal);
      if (!abort.signal.aborted) answer({ type: 'measured', clip, measured, modelRuns: engine.runs() });
    } catch (error) {
      if (!abort.signal.aborted) answer({ type: 'failed', clip, name: error instanceof Error ? error.name : 'unknown' });
    } finally {
      bytes.drop();
      running.delete(clip);
    }
  };

  return {
    take(kind, clip, payload) {
      if (kind === FRAMES.begin) {
        const bytes = createArrivingBytes((taken) => answer({ type: 'taken', clip, bytes: taken }));
        const started = { bytes, abort: new AbortController() };
        running.set(clip, started);
        void measure(clip, ClipOrder.parse(JSON.parse(payload.toString('utf8'))), started);
        return;
      }
      // a clip that is done may still be sent its last bytes
      const one = running.get(clip);
      if (kind === FRAMES.bytes) one === undefined ? answer({ type: 'taken', clip, bytes: payload.length }) : one.bytes.add(payload);
      if (kind === FRAMES.end) one?.bytes.end();
      if (kind === FRAMES.abort && one !== undefined) {
        one.abort.abort();
        one.bytes.drop();
      }
    },
  };
}

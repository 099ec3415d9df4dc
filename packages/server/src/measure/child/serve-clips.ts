import { type Answer, CaptureOrder, ClipOrder, FRAMES, type FrameKind } from '../wire.ts';
import { type ArrivingBytes, createArrivingBytes } from './arriving-bytes.ts';
import { measureOrder } from './measure-order.ts';
import type { CountingEngine } from './open-engine.ts';
import { createRightOfWay, type Lane } from './right-of-way.ts';
import { takeTurns } from './take-turns.ts';

export interface ClipOrders {
  take(kind: FrameKind, clip: number, payload: Buffer): void;
}

interface Running {
  readonly bytes: ArrivingBytes;
  readonly abort: AbortController;
  readonly capture: Promise<CaptureOrder>;
  readonly tell: (capture: CaptureOrder) => void;
  readonly lane: Lane;
}

/** Measures clips as their bytes come in, several at once, and answers each with its signals. */
export function serveClips(engine: CountingEngine, answer: (given: Answer) => void): ClipOrders {
  const running = new Map<number, Running>();
  const way = createRightOfWay();

  const measure = async (clip: number, order: ClipOrder, { bytes, abort, capture, tell, lane }: Running): Promise<void> => {
    try {
      // a process that was started for a person whose face nobody may measure holds no face model
      if (order.faces !== 'left_alone') engine.warmUp();
      if (order.pace === 'at_once') {
        lane.claim();
        await lane.turn();
      }
      const turns = { ...engine, decoder: takeTurns(engine.decoder, lane) };
      const measured = await measureOrder(order, { stream: bytes.stream, capture }, turns, abort.signal);
      if (!abort.signal.aborted) answer({ type: 'measured', clip, measured, modelRuns: engine.runs() });
    } catch (error) {
      if (!abort.signal.aborted) answer({ type: 'failed', clip, name: error instanceof Error ? error.name : 'unknown' });
    } finally {
      bytes.drop();
      tell(null);
      lane.leave();
      running.delete(clip);
    }
  };

  return {
    take(kind, clip, payload) {
      if (kind === FRAMES.begin) {
        const bytes = createArrivingBytes((taken) => answer({ type: 'taken', clip, bytes: taken }));
        let tell: Running['tell'] = () => undefined;
        const capture = new Promise<CaptureOrder>((resolve) => {
          tell = resolve;
        });
        const started = { bytes, abort: new AbortController(), capture, tell, lane: way.enter() };
        running.set(clip, started);
        void measure(clip, ClipOrder.parse(JSON.parse(payload.toString('utf8'))), started);
        return;
      }
      // a clip that is done may still be sent its last bytes
      const one = running.get(clip);
      if (kind === FRAMES.bytes) one === undefined ? answer({ type: 'taken', clip, bytes: payload.length }) : one.bytes.add(payload);
      if (kind === FRAMES.end) one?.bytes.end();
      if (kind === FRAMES.capture && one !== undefined) {
        one.tell(CaptureOrder.parse(JSON.parse(payload.toString('utf8'))));
        one.lane.claim();
      }
      if (kind === FRAMES.abort && one !== undefined) {
        one.abort.abort();
        one.bytes.drop();
        one.tell(null);
      }
    },
  };
}

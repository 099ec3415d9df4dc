import type { Box, Challenge, DocumentQualityLimits, FaceFrame, FaceQualityLimits, Quad } from '@mien/protocol';
import { adaptRate, type Beside, FIRST_PACE, isQuick, type Pace } from './adapt-rate.ts';
import type { Seen } from './instruction.ts';
import type { FromWorker, GuidanceKind, ToWorker } from './messages.ts';
import { type Steadiness, stabilise, UNSTEADY } from './stabilise.ts';

/** What the person is told of the picture, and what it is drawn from. */
interface GuidanceState {
  /** one at a time, and steady enough to be read; null until something was seen */
  readonly instruction: Seen | null;
  /** this very frame is good: what automatic capture goes by */
  readonly ok: boolean;
  /** face, pixels of the video */
  readonly box: Box | null;
  /** corners of the document, pixels of the video */
  readonly quad: Quad | null;
  readonly face: FaceFrame | null;
  /** the movement that is expected has been seen */
  readonly isMade: boolean;
  /** looks a second, over the last few */
  readonly rate: number;
}

export interface GuidanceOptions {
  readonly video: HTMLVideoElement;
  readonly kind: GuidanceKind;
  readonly face: FaceQualityLimits;
  readonly document: DocumentQualityLimits;
  readonly onState: (state: GuidanceState) => void;
  /** guidance is not to be had here, or has switched itself off so as not to disturb: filming goes on without it */
  readonly onOff?: (why: string) => void;
}

export interface Guidance {
  /**
   * A recording begins: from now on it looks only while a movement is expected, and rests more between two looks; on a device that is not
   * quick, or as soon as a frame is lost by it, it is off.
   */
  makeRoom(): void;
  /** @param movement the one that is asked for now */
  expect(movement: Challenge | null): void;
  stop(): void;
}

/** How much of the last rate counts in the next. */
const RATE_MEMORY = 0.8;

/** Guides a person by what the camera shows, in a worker of its own. Nothing of a frame leaves the page. */
export function startGuidance(options: GuidanceOptions): Guidance {
  const { video, kind, face, document, onState, onOff } = options;
  let isStopped = false;
  let isLooking = false;
  let beside: Beside = 'nothing';
  let expected: Challenge | null = null;
  let pace: Pace = FIRST_PACE;
  let steadiness: Steadiness = UNSTEADY;
  let rate = 0;
  let lookedAt = 0;
  let frames = { total: 0, dropped: 0 };
  let next: ReturnType<typeof setTimeout> | undefined;

  const worker = new Worker(new URL('./worker/guidance-worker.ts', import.meta.url), { type: 'module' });
  const post = (message: ToWorker, moved: Transferable[] = []): void => worker.postMessage(message, moved);
  const stop = (): void => {
    isStopped = true;
    clearTimeout(next);
    worker.terminate();
  };
  const switchOff = (why: string): void => {
    if (isStopped) return;
    stop();
    onOff?.(why);
  };

  const look = async (): Promise<void> => {
    if (isStopped || isLooking || (beside === 'recording' && expected === null)) return;
    isLooking = true;
    const { videoWidth: width, videoHeight: height } = video;
    const frame = width === 0 || video.readyState < 2 ? null : await takeFrame(video);
    if (isStopped || frame === null) {
      frame?.close();
      isLooking = false;
      if (!isStopped) next = setTimeout(() => void look(), pace.intervalMs);
      return;
    }
    const now = performance.now();
    if (lookedAt > 0) rate = rate === 0 ? 1000 / (now - lookedAt) : rate * RATE_MEMORY + (1 - RATE_MEMORY) * (1000 / (now - lookedAt));
    lookedAt = now;
    post({ type: 'frame', frame, t: now / 1000, width, height }, [frame]);
  };

  worker.onerror = () => switchOff('the worker does not start');
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (isStopped) return;
    if (data.type === 'unavailable') return switchOff(data.why);
    if (data.type === 'opened') return void look();
    const { reading, tookMs } = data;
    isLooking = false;
    const now = performance.now();
    const counted = countFrames(video);
    const shown = counted.total - frames.total;
    pace = adaptRate(pace, { tookMs, droppedShare: shown > 0 ? (counted.dropped - frames.dropped) / shown : 0 }, beside);
    frames = counted;
    steadiness = stabilise(steadiness, reading.seen, now);
    const { seen, box, quad, face: measured, isMade = false } = reading;
    onState({ instruction: steadiness.shown, ok: seen === 'good', box, quad, face: measured, isMade, rate });
    if (pace.isOff) return switchOff('too slow');
    next = setTimeout(() => void look(), Math.max(0, pace.intervalMs - (now - lookedAt)));
  };
  post({ type: 'open', kind, face, document });
  return {
    makeRoom: () => {
      beside = 'recording';
      if (!isQuick(pace)) switchOff('not quick enough to look beside a recording');
    },
    expect: (movement) => {
      expected = movement;
      post({ type: 'expect', movement });
      clearTimeout(next);
      // frames that were dropped while nobody looked are not this look's
      frames = countFrames(video);
      void look();
    },
    stop,
  };
}

/** A handle on the frame where the browser has one: nothing is copied on the page's own thread. */
async function takeFrame(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap | null> {
  try {
    return 'VideoFrame' in globalThis ? new VideoFrame(video, { timestamp: 0 }) : await createImageBitmap(video);
  } catch {
    // between two streams there is no frame
    return null;
  }
}

function countFrames(video: HTMLVideoElement): { readonly total: number; readonly dropped: number } {
  const quality = video.getVideoPlaybackQuality?.();
  return { total: quality?.totalVideoFrames ?? 0, dropped: quality?.droppedVideoFrames ?? 0 };
}

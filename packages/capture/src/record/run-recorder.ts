import { drainRecorder } from './drain-recorder.ts';
import type { ClipStore, KeptClip } from './keep-clips.ts';
import { hashBytes, type SignedChunk } from './sign-chunk.ts';

/** One chunk a second: what is lost at a crash, and how soon its hash reaches the server. */
export const CHUNK_MS = 1000;

export type RecordingEnd = 'recorded' | 'hidden' | 'camera_ended' | 'failed' | 'cancelled';

interface RunParts {
  readonly stream: MediaStream;
  readonly mimeType: string;
  readonly bitsPerSecond: number;
  readonly store: ClipStore;
  readonly kept: KeptClip;
  /** a chunk lies in the store */
  readonly onKept: (chunk: SignedChunk) => Promise<void> | void;
}

export interface RunningRecorder {
  /** what it writes, with its codecs */
  readonly codec: string;
  readonly startPageMs: number;
  /** told when it ended by itself: the camera taken away, the recorder or the storage failed */
  readonly ended: Promise<RecordingEnd>;
  /** The first word on why it ends holds. */
  end(why: RecordingEnd): void;
  /** Resolves once it has ended and all it gave lies in the store. */
  rest(): Promise<{ readonly end: RecordingEnd; readonly endPageMs: number; readonly bytes: number }>;
}

/**
 * Runs a recorder into the store, one hashed chunk after the other, in the order in which they came.
 * @throws where the recorder cannot be made at all
 */
export async function runRecorder({ stream, mimeType, bitsPerSecond, store, kept, onKept }: RunParts): Promise<RunningRecorder> {
  const [track] = stream.getVideoTracks();
  if (track === undefined) throw new Error('a recording without a picture');
  const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: bitsPerSecond });
  await store.putClip(kept);

  let index = 0;
  let offset = 0;
  let keeping = Promise.resolve();
  let end: RecordingEnd | null = null;
  let endPageMs = 0;
  let resolveEnded: (why: RecordingEnd) => void = () => undefined;
  const ended = new Promise<RecordingEnd>((resolve) => {
    resolveEnded = resolve;
  });
  const endWith = (why: RecordingEnd): void => {
    if (end !== null) return;
    end = why;
    endPageMs = performance.now();
    resolveEnded(why);
    // only what is kept is worth waiting for
    const drained = why === 'recorded' && recorder.state !== 'inactive' ? drainRecorder(recorder) : Promise.resolve();
    const stop = (): void => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    // a recorder that cannot be paused loses its end as before, and nobody waits for it
    void drained.then(stop, stop);
  };

  const keep = async (data: Blob, capturedAt: number): Promise<void> => {
    const bytes = await data.arrayBuffer();
    const chunk = { index, bytes: bytes.byteLength, sha256: await hashBytes(bytes), capturedAtPageMs: Math.round(capturedAt) };
    await store.putChunk({ clipId: kept.clipId, index, offset, bytes, sha256: chunk.sha256 });
    index += 1;
    offset += bytes.byteLength;
    await onKept(chunk);
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    const at = performance.now();
    if (data.size > 0) keeping = keeping.then(() => keep(data, at)).catch(() => endWith('failed'));
  });
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  track.addEventListener('ended', () => endWith('camera_ended'));
  recorder.addEventListener('error', () => endWith('failed'));
  const begun = new Promise<void>((resolve) => recorder.addEventListener('start', () => resolve()));
  // frames are taken from here on: the event comes up to .6 s later where the page is busy
  const startPageMs = performance.now();
  recorder.start(CHUNK_MS);
  await Promise.race([begun, stopped]);

  return {
    codec: recorder.mimeType || mimeType,
    startPageMs,
    ended,
    end: endWith,
    rest: async () => {
      await stopped;
      await keeping;
      return { end: end ?? 'camera_ended', endPageMs: end === null ? performance.now() : endPageMs, bytes: offset };
    },
  };
}

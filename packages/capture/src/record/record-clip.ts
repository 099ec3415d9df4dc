import type { ClipManifest } from '@mien/protocol';
import type { StartedStep } from '../api/shapes.ts';
import { describeDevice } from './describe-device.ts';
import { describeSource } from './describe-source.ts';
import { drainRecorder } from './drain-recorder.ts';
import type { ClipStore, KeptClip } from './keep-clips.ts';
import { createClipKey, hashBytes, publicJwk, type SignedChunk, signChunk } from './sign-chunk.ts';
import { gapsUntil, watchGaps } from './watch-gaps.ts';

/** One chunk a second: what is lost at a crash, and how soon its hash reaches the server. */
const CHUNK_MS = 1000;

export type RecordingEnd = 'recorded' | 'hidden' | 'camera_ended' | 'failed' | 'cancelled';
type Prompt = ClipManifest['prompts'][number];

export interface Recording {
  /** A prompt stands on the screen since this moment of the page's clock. */
  promptShown(challenge: Prompt['challenge'], index: number, shownAtPageMs: number): void;
  promptHidden(index: number): void;
  /** Ends it well: what was recorded is whole in the store when this resolves. */
  finish(): Promise<{ readonly end: RecordingEnd }>;
  /** Ends it and keeps nothing. */
  cancel(): Promise<void>;
  /** told when it ended by itself: the page was hidden, the camera taken away, the recorder failed */
  readonly ended: Promise<RecordingEnd>;
}

export interface RecordingParts {
  readonly stream: MediaStream;
  readonly started: StartedStep;
  readonly verificationId: string;
  readonly mimeType: string;
  readonly bitsPerSecond: number;
  readonly store: ClipStore;
  /** a chunk is in the store: the upload can take it */
  readonly onKept: () => void;
  /** frames the camera gave and the page dropped, so far */
  readonly drops: () => number;
  readonly origin: 'camera' | 'sample';
  /** whether a hidden page ends the recording: it does where challenges run */
  readonly whenHidden: 'end' | 'go_on';
}

const whole = (value: number | undefined): number => Math.max(1, Math.round(value ?? 1));

function trackOf(track: MediaStreamTrack): ClipManifest['track'] {
  const { width, height, frameRate, facingMode } = track.getSettings();
  return {
    width: whole(width),
    height: whole(height),
    frameRate: frameRate === undefined || frameRate <= 0 ? null : frameRate,
    facingMode: facingMode === 'user' || facingMode === 'environment' ? facingMode : 'unknown',
    deviceLabelHash: null,
  };
}

/**
 * Records a step. Every chunk is hashed, signed and put into the store as it comes; the upload follows by itself.
 * @throws where the recorder cannot be made at all
 */
export async function recordClip(parts: RecordingParts): Promise<Recording> {
  const { stream, started, store, verificationId } = parts;
  const [track] = stream.getVideoTracks();
  if (track === undefined) throw new Error('a recording without a picture');
  const keys = await createClipKey();
  const recorder = new MediaRecorder(stream, { mimeType: parts.mimeType, videoBitsPerSecond: parts.bitsPerSecond });
  const type = parts.mimeType.split(';')[0] ?? parts.mimeType;
  const kept: KeptClip = {
    clipId: started.clip_id,
    verificationId,
    step: started.step,
    nonce: started.nonce,
    type,
    state: 'recording',
    whole: null,
    manifest: null,
  };
  await store.putClip(kept);

  const prompts = new Map<number, Prompt>();
  const chunks: (SignedChunk & { readonly signature: string })[] = [];
  let offset = 0;
  let keeping = Promise.resolve();
  let end: RecordingEnd | null = null;
  let resolveEnded: (why: RecordingEnd) => void = () => undefined;
  const ended = new Promise<RecordingEnd>((resolve) => {
    resolveEnded = resolve;
  });

  const keep = async (data: Blob, capturedAt: number): Promise<void> => {
    const bytes = await data.arrayBuffer();
    const chunk = {
      index: chunks.length,
      bytes: bytes.byteLength,
      sha256: await hashBytes(bytes),
      capturedAtPageMs: Math.round(capturedAt),
    };
    await store.putChunk({ clipId: started.clip_id, index: chunk.index, offset, bytes, sha256: chunk.sha256 });
    chunks.push({ ...chunk, signature: await signChunk(keys.privateKey, kept, chunk) });
    offset += bytes.byteLength;
    parts.onKept();
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    const at = performance.now();
    // one after the other, in the order in which the recorder gave them
    if (data.size > 0) keeping = keeping.then(() => keep(data, at)).catch(() => stopWith('failed'));
  });

  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  let endPageMs = 0;
  const stopWith = (why: RecordingEnd): void => {
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
  const gaps = watchGaps(track, () => {
    if (parts.whenHidden === 'end') stopWith('hidden');
  });
  track.addEventListener('ended', () => stopWith('camera_ended'));
  recorder.addEventListener('error', () => stopWith('failed'));
  const begun = new Promise<void>((resolve) => recorder.addEventListener('start', () => resolve()));
  // frames are taken from here on: the event comes up to .6 s later where the page is busy
  const startPageMs = performance.now();
  recorder.start(CHUNK_MS);
  await Promise.race([begun, stopped]);

  const manifestOf = async (seconds: number): Promise<ClipManifest> => ({
    version: 1,
    verificationId,
    clipId: started.clip_id,
    step: started.step,
    nonce: started.nonce,
    codec: (recorder.mimeType || parts.mimeType).slice(0, 100),
    track: trackOf(track),
    clock: { startPageMs, endPageMs, endMediaSeconds: seconds },
    prompts: [...prompts.values()].sort((a, b) => a.index - b.index),
    chunks,
    gaps: gapsUntil(endPageMs, gaps.end().gaps),
    drops: parts.drops(),
    device: describeDevice(navigator),
    source: describeSource(track, navigator.mediaDevices),
    ...(parts.origin === 'sample' ? { sample: true as const } : {}),
    publicKey: await publicJwk(keys.publicKey),
  });

  return {
    ended,
    promptShown: (challenge, index, shownAtPageMs) => prompts.set(index, { challenge, index, shownAtPageMs, hiddenAtPageMs: null }),
    promptHidden: (index) => {
      const prompt = prompts.get(index);
      if (prompt !== undefined) prompts.set(index, { ...prompt, hiddenAtPageMs: performance.now() });
    },
    finish: async () => {
      stopWith('recorded');
      await stopped;
      await keeping;
      if (end !== 'recorded' || chunks.length === 0) {
        gaps.end();
        return { end: end === 'recorded' || end === null ? 'failed' : end };
      }
      const seconds = Math.max(0, (endPageMs - startPageMs) / 1000);
      const manifest = await manifestOf(seconds);
      const bytes = await new Blob((await store.chunksOf(started.clip_id)).map((chunk) => chunk.bytes)).arrayBuffer();
      const sha256 = await hashBytes(bytes);
      await store.putClip({ ...kept, state: 'recorded', whole: { bytes: offset, sha256, seconds }, manifest });
      parts.onKept();
      return { end: 'recorded' };
    },
    cancel: async () => {
      stopWith('cancelled');
      await stopped;
      await keeping;
      gaps.end();
      await store.removeClip(started.clip_id);
    },
  };
}

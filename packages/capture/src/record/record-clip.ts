import type { ClipManifest } from '@mien/protocol';
import type { StartedStep } from '../api/shapes.ts';
import { describeDevice } from './describe-device.ts';
import { describeSource, readFrameFormat } from './describe-source.ts';
import type { ClipStore, KeptStep } from './keep-clips.ts';
import { type RecordingEnd, type RunningRecorder, runRecorder } from './run-recorder.ts';
import { createClipKey, publicJwk, type SignedChunk, signChunk } from './sign-chunk.ts';
import { gapsUntil, watchGaps } from './watch-gaps.ts';
import { wholeOf } from './whole-of.ts';

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
  const frameFormat = readFrameFormat(track);
  const kept: KeptStep = {
    clipId: started.clip_id,
    verificationId,
    step: started.step,
    nonce: started.nonce,
    type: parts.mimeType.split(';')[0] ?? parts.mimeType,
    state: 'recording',
    whole: null,
    manifest: null,
  };
  const prompts = new Map<number, Prompt>();
  const chunks: (SignedChunk & { readonly signature: string })[] = [];
  let running: RunningRecorder | null = null;
  let wasHidden = false;
  const gaps = watchGaps(track, () => {
    wasHidden = true;
    if (parts.whenHidden === 'end') running?.end('hidden');
  });
  const recorder = await runRecorder({
    stream,
    mimeType: parts.mimeType,
    bitsPerSecond: parts.bitsPerSecond,
    store,
    kept,
    onKept: async (chunk) => {
      chunks.push({ ...chunk, signature: await signChunk(keys.privateKey, kept, chunk) });
      parts.onKept();
    },
  }).catch((error: unknown) => {
    gaps.end();
    throw error;
  });
  running = recorder;
  // while it was beginning
  if (wasHidden && parts.whenHidden === 'end') recorder.end('hidden');

  const manifestOf = async (endPageMs: number, seconds: number): Promise<ClipManifest> => ({
    version: 1,
    verificationId,
    clipId: started.clip_id,
    step: started.step,
    nonce: started.nonce,
    codec: recorder.codec.slice(0, 100),
    track: trackOf(track),
    clock: { startPageMs: recorder.startPageMs, endPageMs, endMediaSeconds: seconds },
    prompts: [...prompts.values()].sort((a, b) => a.index - b.index),
    chunks,
    gaps: gapsUntil(endPageMs, gaps.end().gaps),
    drops: parts.drops(),
    device: describeDevice(navigator),
    source: describeSource(track, navigator.mediaDevices, await frameFormat),
    ...(parts.origin === 'sample' ? { sample: true as const } : {}),
    publicKey: await publicJwk(keys.publicKey),
  });

  return {
    ended: recorder.ended,
    promptShown: (challenge, index, shownAtPageMs) => prompts.set(index, { challenge, index, shownAtPageMs, hiddenAtPageMs: null }),
    promptHidden: (index) => {
      const prompt = prompts.get(index);
      if (prompt !== undefined) prompts.set(index, { ...prompt, hiddenAtPageMs: performance.now() });
    },
    finish: async () => {
      recorder.end('recorded');
      const { end, endPageMs } = await recorder.rest();
      if (end !== 'recorded' || chunks.length === 0) {
        gaps.end();
        return { end: end === 'recorded' ? 'failed' : end };
      }
      const seconds = Math.max(0, (endPageMs - recorder.startPageMs) / 1000);
      const manifest = await manifestOf(endPageMs, seconds);
      const whole = await wholeOf(store, started.clip_id, seconds);
      await store.putClip({ ...kept, state: 'recorded', whole, manifest });
      parts.onKept();
      return { end: 'recorded' };
    },
    cancel: async () => {
      recorder.end('cancelled');
      await recorder.rest();
      gaps.end();
      await store.removeClip(started.clip_id);
    },
  };
}

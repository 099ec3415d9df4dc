import { isPassing } from '../api/call-server.ts';
import type { Api } from '../api/create-api.ts';
import { pause } from '../api/read-stream.ts';
import type { CallPart } from '../api/shapes.ts';
import { chooseBitrate } from '../record/choose-format.ts';
import { chooseMimeType } from '../record/choose-mime-type.ts';
import type { ClipStore, KeptCall } from '../record/keep-clips.ts';
import { type RunningRecorder, runRecorder } from '../record/run-recorder.ts';
import { wholeOf } from '../record/whole-of.ts';
import type { deliverClips } from '../upload/deliver-clips.ts';

/** The hash of a part is taken over all of it in memory: 56 MB at 2.5 Mbit/s. */
const PART_MS = 180_000;
const AGAIN_MS = 1000;

export interface CallRecording {
  /** what is not said to the agent is not recorded either */
  mute(isMuted: boolean): void;
  /** Ends it; what was recorded goes on to the server by itself. */
  end(): void;
}

interface CallRecordingParts {
  readonly api: Pick<Api, 'beginCallPart'>;
  readonly store: ClipStore;
  readonly delivery: Pick<ReturnType<typeof deliverClips>, 'begin' | 'changed'>;
  readonly verificationId: string;
  /** the camera's, as it goes to the agent: tracks of its own are taken, so that its end does not cut off the last second */
  readonly stream: MediaStream;
  readonly uplinkKbps: number | null;
  /** whether parts come into being */
  readonly onChange: (is: 'recording' | 'not_recording') => void;
}

/**
 * Records one's own side of a call in full quality, part after part, into the store that outlives a reload, until it is ended. The next part
 * has begun before the one before it ends. Where the server does not answer the part that runs goes on; where it refuses nothing is recorded.
 */
export function recordCall({ api, store, delivery, verificationId, stream, uplinkKbps, onChange }: CallRecordingParts): CallRecording {
  const own = new MediaStream(stream.getTracks().map((track) => track.clone()));
  const ending = new AbortController();

  const ask = async (): Promise<CallPart | null> => {
    while (!ending.signal.aborted) {
      const answer = await api.beginCallPart();
      if (answer.ok) return answer.value;
      if (!isPassing(answer) && answer.status !== 401) return null;
      await pause(answer.retryAfterMs ?? AGAIN_MS, ending.signal);
    }
    return null;
  };

  const begin = async (): Promise<{ readonly recorder: RunningRecorder; readonly finish: () => Promise<void> } | null> => {
    const part = await ask();
    if (part === null || ending.signal.aborted) return null;
    const bitsPerSecond = chooseBitrate(uplinkKbps, 'call');
    const mimeType = await chooseMimeType(own, part.types, bitsPerSecond);
    if (mimeType === null) return null;
    const clipId = part.clip_id;
    const type = mimeType.split(';')[0] ?? mimeType;
    const kept: KeptCall = { clipId, verificationId, step: 'call', type, state: 'recording', whole: null };
    const recorder = await runRecorder({
      stream: own,
      mimeType,
      bitsPerSecond,
      store,
      kept,
      onKept: () => delivery.changed(clipId),
    });
    delivery.begin(clipId, 'call');
    return {
      recorder,
      finish: async () => {
        recorder.end('recorded');
        // however it ended, what there is counts
        const { endPageMs, bytes } = await recorder.rest();
        if (bytes === 0) await store.removeClip(clipId);
        else {
          const whole = await wholeOf(store, clipId, Math.max(0, (endPageMs - recorder.startPageMs) / 1000));
          await store.putClip({ ...kept, state: 'recorded', whole });
        }
        delivery.changed(clipId);
      },
    };
  };

  const run = async (): Promise<void> => {
    for (let now = await begin(); now !== null; ) {
      onChange('recording');
      const endedBy = await Promise.race([pause(PART_MS, ending.signal).then(() => null), now.recorder.ended]);
      // a camera that was taken away or a full device would end the next one as soon
      const next = ending.signal.aborted || endedBy !== null ? null : await begin().catch(() => null);
      await now.finish();
      now = next;
    }
  };
  // a device without a recorder or without room: the call goes on
  void run()
    .catch(() => undefined)
    .finally(() => {
      for (const track of own.getTracks()) track.stop();
      onChange('not_recording');
    });

  return {
    mute: (isMuted) => {
      for (const track of own.getAudioTracks()) track.enabled = !isMuted;
    },
    end: () => ending.abort(),
  };
}

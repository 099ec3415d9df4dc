import { createChildDecoder } from '../../../../analysis/src/decode/child-decoder.ts';
import { DEFAULT_LIMITS } from '../../../../analysis/src/decode/media.ts';
import { openClip } from '../../../../server/src/upload/read-clip.ts';
import type { TestService } from '../../../../server/test/support/test-service.ts';

/** A busy machine decodes slowly, and a part of a call may be longer than a clip. */
const LIMITS = { ...DEFAULT_LIMITS, maxSeconds: 1800, maxFrames: 1800 * 60, idleMs: 300_000, totalMs: 600_000 };

interface Decoded {
  readonly state: string | undefined;
  /** null: everything was decoded */
  readonly failure: string | null;
  readonly frames: number;
  /** from the first frame to the last */
  readonly seconds: number;
  readonly soundSeconds: number;
}

/** What the service's own decoder finds in a part of a call, read as it rests. */
export async function decodeRecording({ context }: TestService, verificationId: string, clipId: string): Promise<Decoded> {
  const clip = await openClip(context, { verificationId, clipId });
  const chunks: Buffer[] = [];
  for await (const chunk of clip?.read() ?? []) chunks.push(chunk);
  let soundSeconds = 0;
  const request = { frameRate: 1, maxSide: 64, audio: true } as const;
  for await (const event of createChildDecoder().decode({ bytes: Buffer.concat(chunks) }, request, LIMITS)) {
    if (event.type === 'audio' && event.audio.measured) soundSeconds = event.audio.value.samples.length / event.audio.value.sampleRate;
    if (event.type === 'end') {
      const { glances, failure } = event;
      const seconds = (glances.at(-1)?.t ?? 0) - (glances[0]?.t ?? 0);
      return { state: clip?.state, failure: failure?.code ?? null, frames: glances.length, seconds, soundSeconds };
    }
  }
  throw new Error('a decoder without an end');
}

import { createHash } from 'node:crypto';
import type { ClipManifest, Step } from '@mien/protocol';
import { type RecordedCapture, recordCapture, type ShownPrompt } from '@mien/samples';
import type { Answer, TestService } from './test-service.ts';

/** A clock that stands still until the test moves it: filming and drawing take as long as the story says, on however busy a machine. */
export interface StoryClock {
  readonly now: () => Date;
  set(milliseconds: number): void;
}

export function createStoryClock(): StoryClock {
  let at = Date.now();
  return {
    now: () => new Date(at),
    set: (milliseconds) => {
      at = milliseconds;
    },
  };
}

export interface LivePage {
  readonly service: TestService;
  readonly clock: StoryClock;
  readonly verificationId: string;
  readonly token: string;
  readonly step: Extract<Step, 'face' | 'voice'>;
  /** seconds between two prompts, by how many were shown; none unless told */
  readonly pauseSeconds?: (shown: number) => number;
}

/** A step with its prompts shown one by one, at their own instants. */
export interface Prompted {
  readonly clipId: string;
  readonly nonce: string;
  readonly kind: 'movement' | 'digit';
  readonly prompts: readonly ShownPrompt[];
  /** of the recording */
  readonly seconds: number;
  /** server's time at which the recording began */
  readonly beganAt: number;
}

const BEFORE_RECORDING_MS = 400;
const FIRST_PROMPT_SECONDS = 0.8;
const PROMPT_SECONDS = { face: 1.8, voice: 1.4 } as const;
const NETWORK_MS = 60;
const LATE_MS = 15_000;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const sha256 = (bytes: Uint8Array, form: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(form);

/** Starts the step and has each prompt revealed just before it is shown. */
export async function showPrompts({ service, clock, token, step, pauseSeconds = () => 0 }: LivePage): Promise<Prompted> {
  const started = await service.call('POST', `/v1/capture/steps/${step}/start`, token, {});
  if (started.status !== 200) throw new Error(`start of ${step}: ${started.text}`);
  const { clip_id: clipId, nonce, challenges } = started.body as { clip_id: string; nonce: string; challenges: number };
  const beganAt = clock.now().getTime() + BEFORE_RECORDING_MS;
  const prompts: ShownPrompt[] = [];
  let kind: Prompted['kind'] = 'movement';
  let from = FIRST_PROMPT_SECONDS;
  for (let position = 0; position < challenges; position += 1) {
    clock.set(beganAt + from * 1000 - NETWORK_MS);
    const shown = await service.call('POST', `/v1/capture/steps/${step}/challenges`, token, { nonce, position });
    if (shown.status !== 200) throw new Error(`challenge ${position}: ${shown.text}`);
    kind = shown.body.kind;
    const to = from + PROMPT_SECONDS[step];
    prompts.push({ value: shown.body.value, from, to });
    from = to + pauseSeconds(prompts.length);
  }
  return { clipId, nonce, kind, prompts, seconds: (prompts.at(-1)?.to ?? 0) + 0.4, beganAt };
}

/** What a good page says of the clip, signed chunk by chunk. */
export const describeClip = (page: LivePage, { clipId, nonce, kind, prompts, seconds }: Prompted, bytes: Uint8Array): RecordedCapture =>
  recordCapture({ bytes, seconds, prompts, kind, step: page.step, nonce, clipId, verificationId: page.verificationId });

/** How the clip reaches the server. */
export interface Sending {
  readonly prompted: Prompted;
  readonly bytes: Uint8Array;
  readonly manifest: ClipManifest;
  /** how long after its capture each chunk arrives, milliseconds */
  readonly delayMs?: (index: number) => number;
  /** hashes that are told before any bytes come: as each chunk is recorded, a quarter of a minute later, or of other bytes */
  readonly tells?: 'in_time' | 'late' | 'of_other_bytes';
}

/** Sends chunk after chunk, each at its own instant, and the description at the end. @returns the answer to the description */
export async function sendLive(
  page: LivePage,
  { prompted, bytes, manifest, delayMs = () => 2 * NETWORK_MS, tells }: Sending,
): Promise<Answer> {
  const { service, clock, token, step } = page;
  const { clipId, beganAt } = prompted;
  const tus = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const begun = await service.app.inject({
    method: 'POST',
    url: '/v1/capture/uploads',
    headers: { ...tus, 'upload-defer-length': '1', 'upload-metadata': `clipId ${base64(clipId)},filetype ${base64('video/webm')}` },
  });
  if (begun.statusCode !== 201) throw new Error(`begin of upload: ${begun.body}`);
  const recordedAt = ({ capturedAtPageMs }: ClipManifest['chunks'][number]): number =>
    beganAt + capturedAtPageMs - manifest.clock.startPageMs;
  for (const chunk of tells === undefined ? [] : manifest.chunks) {
    clock.set(recordedAt(chunk) + (tells === 'late' ? LATE_MS : NETWORK_MS));
    const hash = tells === 'of_other_bytes' ? sha256(Buffer.from(chunk.sha256), 'hex') : chunk.sha256;
    const told = { nonce: prompted.nonce, chunks: [{ index: chunk.index, sha256: hash }] };
    const answer = await service.call('POST', `/v1/capture/steps/${step}/chunks`, token, told);
    if (answer.status !== 200) throw new Error(`hash of a chunk: ${answer.text}`);
  }
  let from = 0;
  // what a page sends while it still asks for prompts is sent at its own time, though the film of it is drawn only now
  let at = 0;
  for (const described of manifest.chunks) {
    const { index, bytes: size } = described;
    at = Math.max(at, recordedAt(described) + delayMs(index));
    clock.set(at);
    const chunk = Buffer.from(bytes.subarray(from, from + size));
    const isLast = index === manifest.chunks.length - 1;
    const whole = {
      'upload-length': String(bytes.length),
      'mien-clip-sha256': sha256(bytes, 'hex'),
      'mien-clip-seconds': String(prompted.seconds),
    };
    const sent = await service.app.inject({
      method: 'PATCH',
      url: `/v1/capture/uploads/${clipId}`,
      headers: {
        ...tus,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(from),
        'upload-checksum': `sha256 ${sha256(chunk, 'base64')}`,
        ...(isLast ? whole : {}),
      },
      payload: chunk,
    });
    if (sent.statusCode !== 204) throw new Error(`chunk of upload: ${sent.body}`);
    from += size;
  }
  clock.set(clock.now().getTime() + 10 * NETWORK_MS);
  return service.call('POST', `/v1/capture/steps/${step}/complete`, token, { manifest });
}

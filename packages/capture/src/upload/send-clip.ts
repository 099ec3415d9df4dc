import { type Answer, callServer, isPassing, type Line, type Refusal } from '../api/call-server.ts';
import { pause } from '../api/read-stream.ts';
import type { ClipStore, KeptChunk, KeptClip } from '../record/keep-clips.ts';

/**
 * A small tus 1.0.0 client over fetch. Not tus-js-client: the server wants the sha256 of each chunk (tus checksum extension), which that
 * library does not send, and one request a recorder chunk lets a chunk's own hash be the request's. Resuming is a HEAD and the store.
 */

/** `whole`: acknowledged, the server checked the hash of all of it. `gone`: to be filmed again, free. `refused`: outside the step's limits. */
export type SendEnd = 'whole' | 'gone' | 'refused' | 'stopped';

/** `network`: no answer comes. `server`: it answers that it is in trouble. */
export type WaitsFor = 'network' | 'server';

export interface SendParts {
  readonly line: Line;
  readonly store: ClipStore;
  readonly signal: AbortSignal;
  /** resolves when the store has something new of this clip */
  readonly changed: () => Promise<void>;
  /** bytes of this clip the server holds */
  readonly onSent: (bytes: number) => void;
  /** told what it waits for when bytes do not arrive, and null when they do again */
  readonly onWaiting: (waitsFor: WaitsFor | null) => void;
  /** resolves when the line may be used for it */
  readonly whenFree: () => Promise<void>;
}

const TUS = { 'tus-resumable': '1.0.0' } as const;
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 10_000;

/** A line that takes bytes and gives no answer looks like a slow one: a chunk has the time that a line of 100 kbit/s needs. */
const SLOW_BYTES_PER_MS = 12.5;
const BESIDES_MS = 10_000;
const LONGEST_CHUNK_MS = 300_000;

/** How long the answer to a chunk may be under way; longer after each that stayed away, so that a line slower than that comes through too. */
export const chunkWithinMs = (bytes: number, unanswered: number): number =>
  Math.min(LONGEST_CHUNK_MS, (BESIDES_MS + bytes / SLOW_BYTES_PER_MS) * 2 ** unanswered);

const base64 = (text: string): string => btoa(text);
const base64OfHex = (sha256: string): string =>
  btoa((sha256.match(/../g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''));

const begin = (line: Line, { clipId, type }: KeptClip, signal: AbortSignal): Promise<Answer<null>> =>
  callServer(line, {
    method: 'POST',
    path: '/v1/capture/uploads',
    headers: { ...TUS, 'upload-defer-length': '1', 'upload-metadata': `clipId ${base64(clipId)},filetype ${base64(type)}` },
    signal,
  });

const look = (line: Line, clipId: string, signal: AbortSignal): Promise<Answer<null>> =>
  callServer(line, { method: 'HEAD', path: `/v1/capture/uploads/${clipId}`, headers: TUS, signal });

const append = (line: Line, clipId: string, chunk: KeptChunk, withinMs: number, signal: AbortSignal): Promise<Answer<null>> =>
  callServer(line, {
    method: 'PATCH',
    path: `/v1/capture/uploads/${clipId}`,
    headers: {
      ...TUS,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(chunk.offset),
      'upload-checksum': `sha256 ${base64OfHex(chunk.sha256)}`,
    },
    bytes: new Uint8Array(chunk.bytes),
    withinMs,
    signal,
  });

const declareWhole = (line: Line, clipId: string, whole: NonNullable<KeptClip['whole']>, signal: AbortSignal): Promise<Answer<null>> =>
  callServer(line, {
    method: 'PATCH',
    path: `/v1/capture/uploads/${clipId}`,
    headers: {
      ...TUS,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(whole.bytes),
      'upload-length': String(whole.bytes),
      'mien-clip-sha256': whole.sha256,
      'mien-clip-seconds': String(whole.seconds),
    },
    bytes: new Uint8Array(0),
    signal,
  });

const offsetOf = (headers: Headers, before: number): number => Number(headers.get('upload-offset') ?? before);

/** What a refusal means for the clip; null: look where the upload stands, and go on. */
function endOf({ status, code }: Refusal): SendEnd | null {
  // a part of a call that came more than a day late
  if (code === 'call.state') return 'gone';
  if (status === 404 || status === 410 || status === 422) return 'gone';
  if (status === 413 || status === 415) return 'refused';
  return null;
}

/** Sends a clip while it is recorded and after, through cuts, reloads and killed servers, until the server holds all of it. */
export async function sendClip(clipId: string, { line, store, signal, changed, onSent, onWaiting, whenFree }: SendParts): Promise<SendEnd> {
  let offset: number | null = null;
  let isBegun = false;
  let wait = FIRST_WAIT_MS;
  let furthest = -1;
  let unanswered = 0;
  while (!signal.aborted) {
    const clip = await store.readClip(clipId);
    if (clip === undefined) return 'gone';
    const news = changed();
    let answer: Answer<null>;
    if (!isBegun) {
      answer = await begin(line, clip, signal);
      // an upload that is complete already says so
      if (answer.ok || answer.code === 'upload.complete') isBegun = true;
    } else if (offset === null) answer = await look(line, clipId, signal);
    else {
      await whenFree();
      const chunk = await store.chunkAt(clipId, offset);
      if (chunk !== undefined && chunk.offset === offset) {
        answer = await append(line, clipId, chunk, chunkWithinMs(chunk.bytes.byteLength, unanswered), signal);
        unanswered = !answer.ok && answer.status === 0 ? unanswered + 1 : 0;
        // that the server says where it stands is not yet that bytes arrive
        if (answer.ok) onWaiting(null);
      } else if (chunk !== undefined) return 'gone';
      else if (clip.whole !== null && offset === clip.whole.bytes) {
        answer = await declareWhole(line, clipId, clip.whole, signal);
        if (answer.ok || answer.code === 'upload.complete') return 'whole';
      } else {
        onWaiting(null);
        await Promise.race([news, new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))]);
        continue;
      }
    }
    if (answer.ok) {
      if (answer.headers.has('upload-offset')) offset = offsetOf(answer.headers, offset ?? 0);
      if (offset !== null) onSent(offset);
      // that it says where the upload stands does not make a server well
      if (offset !== null && offset > furthest) {
        furthest = offset;
        wait = FIRST_WAIT_MS;
      }
      continue;
    }
    const end = isBegun || answer.status !== 404 ? endOf(answer) : null;
    if (end !== null) return end;
    if (answer.status === 0) onWaiting('network');
    else if (answer.status >= 500) onWaiting('server');
    if (isBegun) offset = null;
    if (!isPassing(answer) && answer.status !== 409 && answer.status !== 460 && answer.status !== 401) return 'gone';
    await pause(Math.max(wait, answer.retryAfterMs ?? 0), signal);
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
  }
  return 'stopped';
}

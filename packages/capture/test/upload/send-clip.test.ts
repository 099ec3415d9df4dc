import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClipStore, KeptChunk, KeptStep } from '../../src/record/keep-clips.ts';
import { chunkWithinMs, sendClip, type WaitsFor } from '../../src/upload/send-clip.ts';

const CHUNK_BYTES = 50_000;
const CLIP: KeptStep = {
  clipId: 'clp_1',
  verificationId: 'ver_1',
  step: 'face',
  nonce: 'n'.repeat(16),
  type: 'video/webm',
  state: 'recorded',
  whole: { bytes: 3 * CHUNK_BYTES, sha256: 'a'.repeat(64), seconds: 3 },
  manifest: null,
};
const CHUNKS: readonly KeptChunk[] = [0, 1, 2].map((index) => ({
  clipId: CLIP.clipId,
  index,
  offset: index * CHUNK_BYTES,
  bytes: new ArrayBuffer(CHUNK_BYTES),
  sha256: String(index).repeat(64),
}));

/** What becomes of a chunk on its way: see test/browser/support/front-door.ts, where the same happens to a real page. */
type Fate = 'arrives' | 'unacknowledged' | 'lost' | 'refused';

/** A recorded clip, and a server behind a line. */
function send() {
  const line = { fate: 'arrives' as Fate, held: 0, refusals: 0 };
  const told: (WaitsFor | null)[] = [];
  const answer = (status: number) => new Response(null, { status, headers: { 'upload-offset': String(line.held) } });
  const never = (signal: AbortSignal | null | undefined): Promise<Response> =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));
  const ask: typeof fetch = async (_, init) => {
    const { method, headers, body, signal } = init ?? {};
    const bytes = body instanceof Uint8Array ? body.byteLength : 0;
    if (method !== 'PATCH' || bytes === 0) return answer(method === 'POST' ? 201 : 204);
    if (line.fate === 'refused') {
      line.refusals += 1;
      return answer(503);
    }
    expect(Number(new Headers(headers).get('upload-offset'))).toBe(line.held);
    if (line.fate !== 'lost') line.held += bytes;
    return line.fate === 'arrives' ? answer(204) : never(signal);
  };
  const end = sendClip(CLIP.clipId, {
    line: { server: 'https://mien.example', token: () => 'token', session: 'window', device: () => null, fetch: ask },
    store: {
      readClip: async () => CLIP,
      chunkAt: async (_: string, offset: number) => CHUNKS.find((chunk) => chunk.offset === offset),
    } as Pick<ClipStore, 'readClip' | 'chunkAt'> as ClipStore,
    signal: new AbortController().signal,
    changed: () => new Promise(() => undefined),
    onSent: () => undefined,
    onWaiting: (waitsFor) => told.push(waitsFor),
    whenFree: () => Promise.resolve(),
  });
  return { line, told, end };
}

beforeEach(() => {
  vi.useFakeTimers();
  // a page hears when its network is back
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('bytes that arrive and are never acknowledged are asked after, and nothing is sent twice', async () => {
  const sending = send();
  sending.line.fate = 'unacknowledged';
  await vi.advanceTimersByTimeAsync(chunkWithinMs(CHUNK_BYTES, 0) + 100);
  expect(sending.told).toEqual(['network']);
  sending.line.fate = 'arrives';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await sending.end).toBe('whole');
  expect(sending.told.at(-1)).toBeNull();
  expect(sending.line.held).toBe(3 * CHUNK_BYTES);
});

it('a line that swallows every chunk is given longer each time, and the person reads that nothing gets through until something does', async () => {
  const sending = send();
  sending.line.fate = 'lost';
  await vi.advanceTimersByTimeAsync(chunkWithinMs(CHUNK_BYTES, 0) + chunkWithinMs(CHUNK_BYTES, 1) + 5000);
  // that the server answers when asked where it stands has ended nothing
  expect(sending.told).toEqual(['network', 'network']);
  expect(chunkWithinMs(CHUNK_BYTES, 2)).toBe(4 * chunkWithinMs(CHUNK_BYTES, 0));
  sending.line.fate = 'arrives';
  await vi.advanceTimersByTimeAsync(chunkWithinMs(CHUNK_BYTES, 2) + 30_000);
  expect(await sending.end).toBe('whole');
});

it('a chunk of a slow line has the time it needs', () => {
  // 2.5 Mbit/s for a second over a line of 100 kbit/s
  expect(chunkWithinMs(312_500, 0)).toBeGreaterThanOrEqual(25_000);
});

it('a server in trouble is told as that, and the clip goes on when it is well', async () => {
  const sending = send();
  sending.line.fate = 'refused';
  await vi.advanceTimersByTimeAsync(1000);
  expect(sending.told.at(-1)).toBe('server');
  sending.line.fate = 'arrives';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await sending.end).toBe('whole');
  expect(sending.told.at(-1)).toBeNull();
});

it('a server in trouble is asked ever more seldom, though it says where the upload stands each time', async () => {
  const sending = send();
  sending.line.fate = 'refused';
  await vi.advanceTimersByTimeAsync(60_000);
  // after .4, .8, 1.6, 3.2, 6.4 and then every 10 seconds
  expect(sending.line.refusals).toBeLessThanOrEqual(11);
  sending.line.fate = 'arrives';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await sending.end).toBe('whole');
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/create-api.ts';
import type { ClipStore, KeptCall, KeptChunk, KeptClip } from '../../src/record/keep-clips.ts';
import { keepCutCall } from '../../src/record/keep-cut-call.ts';
import { type Delivery, deliverClips } from '../../src/upload/deliver-clips.ts';

const shaOf = (...parts: ArrayBuffer[]): string =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest('hex');

/** What IndexedDB holds, in memory. */
function openMemoryStore(): ClipStore {
  const clips = new Map<string, KeptClip>();
  const chunks: KeptChunk[] = [];
  const of = (clipId: string): KeptChunk[] => chunks.filter((chunk) => chunk.clipId === clipId);
  return {
    putClip: async (clip) => void clips.set(clip.clipId, clip),
    readClip: async (clipId) => clips.get(clipId),
    clipsOf: async (verificationId) => [...clips.values()].filter((clip) => clip.verificationId === verificationId),
    putChunk: async (chunk) => void chunks.push(chunk),
    chunksOf: async (clipId) => of(clipId),
    chunksFrom: async (clipId, from) => of(clipId).filter(({ index }) => index >= from),
    chunkAt: async (clipId, at) => of(clipId).find(({ offset, bytes }) => offset + bytes.byteLength > at),
    removeClip: async (clipId) => void clips.delete(clipId),
    close: () => undefined,
  };
}

const CLIP = 'clp_1';
const PARTS = [new Uint8Array([1, 2, 3]).buffer, new Uint8Array([4, 5]).buffer] as const;
const CUT: KeptCall = { clipId: CLIP, verificationId: 'ver_1', step: 'call', type: 'video/webm', state: 'recording', whole: null };

async function cutOff(parts: readonly ArrayBuffer[]): Promise<ClipStore> {
  const store = openMemoryStore();
  await store.putClip(CUT);
  let offset = 0;
  for (const [index, bytes] of parts.entries()) {
    await store.putChunk({ clipId: CLIP, index, offset, bytes, sha256: shaOf(bytes) });
    offset += bytes.byteLength;
  }
  return store;
}

describe('a part of a call that a reload cut off', () => {
  it('is whole as far as it came', async () => {
    const store = await cutOff(PARTS);
    expect(await keepCutCall(store, CUT)).toBe(true);
    expect(await store.readClip(CLIP)).toEqual({ ...CUT, state: 'recorded', whole: { bytes: 5, sha256: shaOf(...PARTS), seconds: 2 } });
  });

  it('is forgotten where nothing of it had come', async () => {
    const store = await cutOff([]);
    expect(await keepCutCall(store, CUT)).toBe(false);
    expect(await store.readClip(CLIP)).toBeUndefined();
  });
});

describe('the upload of a call', () => {
  it('waits while the call needs the line for itself, goes on after, and asks for no step', async () => {
    const store = await cutOff(PARTS);
    await keepCutCall(store, CUT);
    const asked: string[] = [];
    let held = 0;
    let looked: () => void = () => undefined;
    const hasLooked = new Promise<void>((resolve) => {
      looked = resolve;
    });
    /** as the service answers tus */
    const serve: typeof fetch = async (input, { method = 'GET', body, headers } = {}) => {
      asked.push(`${method} ${new URL(String(input)).pathname}`);
      if (method === 'PATCH') {
        expect(new Headers(headers).get('upload-offset')).toBe(String(held));
        held += (body as Uint8Array).byteLength;
      }
      if (method === 'HEAD') looked();
      return new Response(null, {
        status: method === 'POST' ? 201 : 204,
        headers: method === 'POST' ? {} : { 'upload-offset': String(held) },
      });
    };
    const api = createApi({ server: 'https://mien.test', token: () => 't', session: 's', device: () => null, fetch: serve });
    let deliveries: readonly Delivery[] = [];
    let changed: () => void = () => undefined;
    const delivery = deliverClips({
      api,
      store,
      onChange: (now) => {
        deliveries = now;
        changed();
      },
    });
    delivery.holdCalls();
    delivery.begin(CLIP, 'call');
    await hasLooked;
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual(['POST /v1/capture/uploads', `HEAD /v1/capture/uploads/${CLIP}`]);

    delivery.releaseCalls();
    while (deliveries[0]?.end === null)
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    expect(deliveries).toMatchObject([{ step: 'call', end: 'whole', sent: 5 }]);
    expect(asked.slice(2)).toEqual(Array(3).fill(`PATCH /v1/capture/uploads/${CLIP}`));
    expect(await store.readClip(CLIP)).toBeUndefined();
    delivery.stop();
  });
});

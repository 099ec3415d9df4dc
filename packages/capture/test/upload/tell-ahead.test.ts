import { expect, it } from 'vitest';
import type { KeptChunk, KeptStep } from '../../src/record/keep-clips.ts';
import { createTellAhead } from '../../src/upload/tell-ahead.ts';

const CHUNK_BYTES = 100;
const hashOf = (index: number): string => index.toString(16).padStart(64, '0');

/** A clip that grows, and a server that notes what it is told. */
function film(step: KeptStep['step']) {
  const clip: KeptStep = {
    clipId: 'clp_1',
    verificationId: 'ver_1',
    step,
    nonce: 'n'.repeat(16),
    type: 'video/webm',
    state: 'recording',
    whole: null,
    manifest: null,
  };
  const chunks: KeptChunk[] = [];
  const told: number[][] = [];
  const line = { isCut: false };
  const tellAhead = createTellAhead({
    store: { readClip: async () => clip, chunksFrom: async (_, from) => chunks.filter(({ index }) => index >= from) },
    api: {
      tellChunks: async (_, nonce, hashes) => {
        if (line.isCut) return { ok: false, status: 0, code: 'network.offline', retryAfterMs: null };
        expect(nonce).toBe(clip.nonce);
        for (const { index, sha256 } of hashes) expect(sha256).toBe(hashOf(index));
        told.push(hashes.map(({ index }) => index));
        return { ok: true, value: { done: true }, headers: new Headers() };
      },
    },
  });
  return {
    told,
    line,
    record: async (sent: number): Promise<void> => {
      const index = chunks.length;
      const bytes = new ArrayBuffer(CHUNK_BYTES);
      chunks.push({ clipId: clip.clipId, index, offset: index * CHUNK_BYTES, bytes, sha256: hashOf(index) });
      await tellAhead(clip.clipId, sent);
    },
  };
}

it('a line that keeps up is told nothing twice', async () => {
  const { record, told } = film('face');
  for (let index = 0; index < 5; index++) await record(index * CHUNK_BYTES);
  expect(told).toEqual([]);
});

it('a line that is behind is told each hash once, as it is recorded', async () => {
  const { record, told } = film('voice');
  for (const sent of [0, 50, 60, 300]) await record(sent);
  expect(told).toEqual([[1], [2]]);
});

it('what did not come through goes with the next one', async () => {
  const { record, told, line } = film('face');
  await record(0);
  line.isCut = true;
  await record(0);
  line.isCut = false;
  await record(0);
  expect(told).toEqual([[1, 2]]);
});

it('a document is told nothing ahead: nothing asks when it was known', async () => {
  const { record, told } = film('document_front');
  await record(0);
  await record(0);
  expect(told).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { KEEP_FREED_MEMORY, readModelEnvironment } from '@mien/analysis';
import type { SampleRecordings } from '@mien/samples';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Analysis, openAnalysis } from '../../src/measure/open-analysis.ts';
import { samplePerson } from '../support/sample-person.ts';

let front: Uint8Array;
let face: Uint8Array;
let analysis: Analysis;
beforeAll(async () => {
  const person: SampleRecordings = await samplePerson();
  front = await person.read('front');
  face = await person.read('face');
}, 600_000);
afterEach(() => analysis.close());

const open = (more: { maxMemory?: number; silentMs?: number } = {}): Analysis =>
  openAnalysis({
    models: readModelEnvironment(process.env, homedir()),
    embedder: 'face-embedder-512',
    registry: async () => ({}),
    ...more,
  });

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 50_000) yield bytes.subarray(from, from + 50_000);
}

const clipOf = (bytes: AsyncIterable<Uint8Array>) => ({
  order: { step: 'document_front', today: '2026-11-26', pace: 'at_once' } as const,
  bytes,
  capture: async () => null,
});

/** A clip whose last part never comes before `until`. */
async function* held(bytes: Uint8Array, until: Promise<void>): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 1000);
  await until;
  yield bytes.subarray(1000);
}

describe('the analysis child', () => {
  it('is given no environment of ours: no secret can be in it', async () => {
    process.env['MIEN_MASTER_KEY'] = 'a secret';
    try {
      analysis = open();
      await analysis.measure(clipOf(inParts(front)));
      const environment = readFileSync(`/proc/${analysis.pids().document}/environ`, 'latin1').split('\0');
      expect(environment.map((entry) => entry.split('=')[0]).filter((name) => name !== '' && !/LIBRARY_PATH$/.test(name ?? ''))).toEqual(
        Object.keys(KEEP_FREED_MEMORY),
      );
    } finally {
      delete process.env['MIEN_MASTER_KEY'];
    }
  }, 600_000);

  it('killed in the middle of a clip costs that try only: the next one has a new child and the same signals', async () => {
    analysis = open();
    const before = await analysis.measure(clipOf(inParts(front)));
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const measuring = analysis.measure(clipOf(held(front, until)));
    process.kill(analysis.pids().document as number, 'SIGKILL');
    await expect(measuring).rejects.toMatchObject({ problem: 'child_died' });
    release();
    expect(await analysis.measure(clipOf(inParts(front)))).toEqual(before);
  }, 600_000);

  it('is one for documents and one for faces: a face is not held up by a document that is read, and its process reads none', async () => {
    analysis = open();
    const [document, person] = await Promise.all([
      analysis.measure(clipOf(inParts(front))),
      analysis.measure({ ...clipOf(inParts(face)), order: { step: 'face', today: '2026-11-26', pace: 'at_once' } }),
    ]);
    expect([document.step, person.step]).toEqual(['document_front', 'face']);
    const { document: reads, face: watches } = analysis.pids();
    expect(new Set([reads, watches]).size).toBe(2);
    expect(document.models.map(({ id }) => id)).toContain('text-recogniser');
    expect(person.models.map(({ id }) => id).filter((id) => id.startsWith('text'))).toEqual([]);
    process.kill(watches as number, 'SIGKILL');
    // the other one lives on and is warm
    expect((await analysis.measure(clipOf(inParts(front)))).step).toBe('document_front');
    expect(analysis.pids().document).toBe(reads);
  }, 600_000);

  it('over its memory is ended from outside, and the clip is told to be tried again', async () => {
    analysis = open({ maxMemory: 50 * 1024 * 1024 });
    await expect(analysis.measure(clipOf(inParts(front)))).rejects.toMatchObject({ problem: 'out_of_memory' });
    expect(analysis.pids()).toEqual({});
  }, 600_000);

  it('takes no more of a clip than it works off: what is under way is bounded', async () => {
    analysis = open();
    const big = new Uint8Array(8 * 1024 * 1024).fill(7);
    big.set(front.subarray(0, 4));
    let asked = 0;
    async function* counting(): AsyncGenerator<Uint8Array> {
      for (let from = 0; from < big.length; from += 64 * 1024) {
        asked += 64 * 1024;
        yield big.subarray(from, from + 64 * 1024);
      }
    }
    const abort = new AbortController();
    const measuring = analysis.measure(clipOf(counting()), abort.signal);
    abort.abort();
    await expect(measuring).rejects.toMatchObject({ problem: 'aborted' });
    expect(asked).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect((await analysis.measure(clipOf(inParts(front)))).step).toBe('document_front');
  }, 600_000);
});

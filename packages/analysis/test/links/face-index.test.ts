import { describe, expect, it } from 'vitest';
import { createFaceIndex } from '../../src/links/create-face-index.ts';
import { keyDocument } from '../../src/links/key-document.ts';
import { openRowProducts } from '../../src/links/open-row-products.ts';

const DIMENSIONS = 512;

/** A template of length 1 by a seeded generator. */
function template(seed: number): Float32Array {
  let state = seed * 2_654_435_761;
  const values = Float32Array.from({ length: DIMENSIONS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

describe('searching one face among all', () => {
  it('finds exactly those at or above the score, most alike first, as a plain loop does', async () => {
    const index = createFaceIndex(DIMENSIONS, await openRowProducts(DIMENSIONS));
    const all = Array.from({ length: 300 }, (_, at) => template(at + 1));
    all.forEach((one, at) => {
      index.put(`tpl_${at}`, one);
    });
    const wanted = template(1);
    const similar = (one: Float32Array): number => one.reduce((sum, value, at) => sum + value * (wanted[at] as number), 0);
    const expected = all
      .map((one, at) => ({ id: `tpl_${at}`, similarity: similar(one) }))
      .filter(({ similarity }) => similarity >= 0.05)
      .sort((a, b) => b.similarity - a.similarity);
    const found = await index.search(wanted, 0.05);
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(found[0]?.similarity).toBeCloseTo(1, 5);
    expect(expected.length).toBeGreaterThan(1);
  });

  it('forgets a template at once, and keeps the others', async () => {
    const index = createFaceIndex(DIMENSIONS, await openRowProducts(DIMENSIONS));
    for (let at = 0; at < 100; at++) index.put(`tpl_${at}`, template(at + 1));
    index.remove('tpl_0');
    index.remove('tpl_0');
    expect(index.size).toBe(99);
    expect(await index.search(template(1), 0.9)).toEqual([]);
    for (const at of [1, 50, 99]) expect((await index.search(template(at + 1), 0.9)).map(({ id }) => id)).toEqual([`tpl_${at}`]);
  });

  it('takes no template of another model', async () => {
    const index = createFaceIndex(DIMENSIONS, await openRowProducts(DIMENSIONS));
    expect(() => index.put('tpl_1', new Float32Array(192))).toThrow(RangeError);
    expect(await index.search(template(1), 0)).toEqual([]);
  });
});

describe('the key of a document', () => {
  const key = new Uint8Array(32).fill(7);
  const document = { type: 'passport', issuingState: 'SWE', number: 'L898902C3' };

  it('is the same however the number is written, and another under another key or number', () => {
    const hash = keyDocument(document, key);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(keyDocument({ ...document, number: 'l89-8902 c3' }, key)).toBe(hash);
    expect(keyDocument({ ...document, number: 'L898902C4' }, key)).not.toBe(hash);
    expect(keyDocument({ ...document, type: 'td1_card' }, key)).not.toBe(hash);
    expect(keyDocument(document, new Uint8Array(32).fill(8))).not.toBe(hash);
  });

  it('refuses a key that could be guessed', () => {
    expect(() => keyDocument(document, new Uint8Array(16))).toThrow(RangeError);
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, type ObjectStore } from '../../src/adapters/objects/object-store.ts';

/** A store to test, empty, and how to let it go. */
export interface OpenedStore {
  readonly store: ObjectStore;
  close(): Promise<void>;
}

async function keysOf(store: ObjectStore, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

async function readAll(store: ObjectStore, key: string, range?: { from: number; to: number }): Promise<Buffer> {
  const found = await store.get(key, range);
  if (!found.found) throw new Error(`no object ${key}`);
  return collect(found.body);
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What every object store keeps. */
export function describeObjectStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`object store: ${name}`, () => {
    let opened: OpenedStore;
    let store: ObjectStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(async () => opened.close());

    it('gives back the bytes that were put, from memory and from a stream, short, long and empty', async () => {
      const long = randomBytes(19 * 1024 * 1024 + 17);
      expect(await store.put('give/short', Buffer.from('abc'))).toBe('written');
      expect(await store.put('give/empty', Buffer.alloc(0))).toBe('written');
      expect(await store.put('give/stream', pieces(long.subarray(0, 300_000), 65_552))).toBe('written');
      expect(await store.put('give/long', pieces(long, 1_000_003))).toBe('written');
      expect((await readAll(store, 'give/short')).toString()).toBe('abc');
      expect((await readAll(store, 'give/empty')).length).toBe(0);
      expect((await readAll(store, 'give/stream')).equals(long.subarray(0, 300_000))).toBe(true);
      expect((await readAll(store, 'give/long')).equals(long)).toBe(true);
    });

    it('gives a range, cut to the end of the object, and tells the size of the whole', async () => {
      const bytes = randomBytes(200_000);
      await store.put('range/a', bytes);
      expect((await readAll(store, 'range/a', { from: 100, to: 200 })).equals(bytes.subarray(100, 200))).toBe(true);
      expect((await readAll(store, 'range/a', { from: 199_990, to: 999_999 })).equals(bytes.subarray(199_990))).toBe(true);
      expect((await readAll(store, 'range/a', { from: 200_000, to: 200_010 })).length).toBe(0);
      expect((await readAll(store, 'range/a', { from: 5, to: 5 })).length).toBe(0);
      expect(await store.get('range/a', { from: 7, to: 9 })).toMatchObject({ found: true, bytes: 200_000 });
    });

    it('never changes an object that stands', async () => {
      expect(await store.put('once/a', Buffer.from('first'))).toBe('written');
      expect(await store.put('once/a', Buffer.from('second'))).toBe('exists');
      expect(await store.put('once/a', pieces(randomBytes(9 * 1024 * 1024), 1 << 20))).toBe('exists');
      expect((await readAll(store, 'once/a')).toString()).toBe('first');
    });

    it('keeps the whole bytes of one of many writers of one key, one that was told so', async () => {
      const bodies = Array.from({ length: 12 }, (_, index) => Buffer.alloc(50_000, index));
      const outcomes = await Promise.all(bodies.map((body) => store.put('race/a', body)));
      const standing = await readAll(store, 'race/a');
      expect(outcomes[bodies.findIndex((body) => body.equals(standing))]).toBe('written');
    });

    it('leaves nothing under the key when the stream to be put breaks', async () => {
      async function* breaking(bytes: number): AsyncGenerator<Uint8Array> {
        yield Buffer.alloc(bytes, 1);
        throw new Error('the source broke');
      }
      await expect(store.put('broken/short', breaking(1000))).rejects.toThrow('the source broke');
      await expect(store.put('broken/long', breaking(9 * 1024 * 1024))).rejects.toThrow('the source broke');
      expect(await store.head('broken/short')).toBeUndefined();
      expect(await keysOf(store, 'broken/')).toEqual([]);
      expect(await store.sweepUnfinished(new Date(Date.now() + 3_600_000))).toBe(0);
    });

    it('tells an absent object from an empty one', async () => {
      expect(await store.get('absent/a')).toEqual({ found: false });
      expect(await store.get('absent/a', { from: 0, to: 10 })).toEqual({ found: false });
      expect(await store.head('absent/a')).toBeUndefined();
      await store.put('absent/b', Buffer.alloc(0));
      expect(await store.head('absent/b')).toMatchObject({ key: 'absent/b', bytes: 0 });
    });

    it('lists by prefix in the order of the keys, with sizes', async () => {
      const keys = ['list/a', 'list/a-b', 'list/a/1', 'list/a/2', 'list/b/c/d', 'list/b0', 'listed'];
      for (const key of [...keys].reverse()) await store.put(key === 'list/a' ? 'list/a.x' : key, Buffer.from(key));
      const all = ['list/a-b', 'list/a.x', 'list/a/1', 'list/a/2', 'list/b/c/d', 'list/b0'];
      expect(await keysOf(store, 'list/')).toEqual(all);
      expect(await keysOf(store, 'list/a')).toEqual(['list/a-b', 'list/a.x', 'list/a/1', 'list/a/2']);
      expect(await keysOf(store, 'list/b/')).toEqual(['list/b/c/d']);
      expect(await keysOf(store, 'list/none')).toEqual([]);
      for await (const facts of store.list('list/b0')) expect(facts.bytes).toBe('list/b0'.length);
    });

    it('deletes, and deletes again without complaint', async () => {
      await store.put('delete/a/b', Buffer.from('x'));
      await store.delete('delete/a/b');
      await store.delete('delete/a/b');
      expect(await store.head('delete/a/b')).toBeUndefined();
      expect(await keysOf(store, 'delete/')).toEqual([]);
      expect(await store.put('delete/a/b', Buffer.from('y'))).toBe('written');
    });

    it('writes and deletes in one folder at once without losing a write', async () => {
      const round = async (index: number): Promise<string> => {
        const outcome = await store.put(`busy/folder/${index}`, Buffer.from('x'));
        await store.delete(`busy/folder/${index}`);
        return outcome;
      };
      const outcomes = await Promise.all(Array.from({ length: 40 }, (_, index) => round(index)));
      expect(outcomes.every((outcome) => outcome === 'written')).toBe(true);
      expect(await keysOf(store, 'busy/')).toEqual([]);
    });

    it('refuses keys that could leave the store', async () => {
      for (const key of ['../a', 'a/../b', '/a', 'a//b', '', 'a/', '.hidden', 'a\\b', 'a\0b'])
        await expect(store.put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
    });
  });
}

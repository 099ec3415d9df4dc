import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrappedKeyStore } from '../../src/adapters/keys/wrapped-key-store.ts';

/** A key store to test, empty, and how to let it go. */
export interface OpenedKeyStore {
  readonly store: WrappedKeyStore;
  close(): Promise<void>;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** What every key store keeps. */
export function describeKeyStore(name: string, open: () => Promise<OpenedKeyStore>): void {
  describe(`key store: ${name}`, () => {
    let opened: OpenedKeyStore;
    let store: WrappedKeyStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(async () => opened.close());

    async function textOf(id: string): Promise<string | undefined> {
      const found = await store.read(id);
      return found.state === 'present' ? Buffer.from(found.record).toString() : undefined;
    }

    it('gives back a record and never changes one that stands', async () => {
      expect(await store.read('ver_a')).toEqual({ state: 'absent' });
      expect(await store.create('ver_a', bytes('one'))).toBe('created');
      expect(await store.create('ver_a', bytes('two'))).toBe('exists');
      expect(await textOf('ver_a')).toBe('one');
    });

    it('lets exactly one of many creators of one id win', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => store.create('ver_race', bytes(`${index}`))));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(await textOf('ver_race')).toBe(`${outcomes.indexOf('created')}`);
    });

    it('replaces a wrapping in one step', async () => {
      await store.create('acc_r', bytes('old'));
      expect(await store.replace('acc_r', bytes('new'))).toBe('replaced');
      expect(await textOf('acc_r')).toBe('new');
      expect(await store.replace('acc_none', bytes('new'))).toBe('absent');
    });

    it('destroys for good: no record, no new key under the id, harmless when repeated', async () => {
      await store.create('ver_d', bytes('one'));
      await store.destroy('ver_d');
      await store.destroy('ver_d');
      expect(await store.read('ver_d')).toEqual({ state: 'destroyed' });
      expect(await store.create('ver_d', bytes('two'))).toBe('destroyed');
      expect(await store.replace('ver_d', bytes('two'))).toBe('destroyed');
      expect(await store.read('ver_d')).toEqual({ state: 'destroyed' });
    });

    it('destroys an id that never had a key, so that a late upload makes none', async () => {
      await store.destroy('ver_never');
      expect(await store.create('ver_never', bytes('x'))).toBe('destroyed');
    });

    it('lets destruction win over any writer at the same moment', async () => {
      for (let round = 0; round < 8; round += 1) {
        const id = `ver_fight_${round}`;
        await store.create(id, bytes('one'));
        await Promise.all([store.replace(id, bytes('two')), store.destroy(id), store.replace(id, bytes('three'))]);
        expect(await store.read(id)).toEqual({ state: 'destroyed' });
      }
    });

    it('lists present keys only', async () => {
      await store.create('acc_listed', bytes('x'));
      const ids: string[] = [];
      for await (const id of store.list()) ids.push(id);
      expect(ids.sort()).toEqual(['acc_listed', 'acc_r', 'ver_a', 'ver_race']);
    });

    it('refuses ids that could name another file', async () => {
      for (const id of ['../ver_a', 'ver_../a', 'ver_', 'key', 'ver_a/b', 'ver_a.key'])
        await expect(store.read(id)).rejects.toThrow(RangeError);
    });
  });
}

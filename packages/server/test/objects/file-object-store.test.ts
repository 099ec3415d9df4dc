import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileObjectStore } from '../../src/adapters/objects/file-object-store.ts';
import { describeObjectStore } from './object-store-contract.ts';

describeObjectStore('files', async () => {
  const root = await mkdtemp(join(tmpdir(), 'mien-objects-'));
  return { store: await openFileObjectStore(root), close: () => rm(root, { recursive: true }) };
});

describe('object store: files, beyond the contract', () => {
  it('is readable by its owner only', async () => {
    const root = await mkdtemp(join(tmpdir(), 'mien-objects-'));
    const store = await openFileObjectStore(root);
    await store.put('a/b', Buffer.from('x'));
    expect((await stat(join(root, 'objects', 'a', 'b'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, 'objects', 'a'))).mode & 0o777).toBe(0o700);
    await rm(root, { recursive: true });
  });

  it('lets exactly one of many writers of one key win', async () => {
    const root = await mkdtemp(join(tmpdir(), 'mien-objects-'));
    const store = await openFileObjectStore(root);
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, index) => store.put('race', Buffer.from(`${index}`))));
    expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
    expect(await readFile(join(root, 'objects', 'race'), 'utf8')).toBe(`${outcomes.indexOf('written')}`);
    await rm(root, { recursive: true });
  });

  it('leaves no empty folder behind and sweeps what a killed writer left', async () => {
    const root = await mkdtemp(join(tmpdir(), 'mien-objects-'));
    const store = await openFileObjectStore(root);
    await store.put('a/b/c', Buffer.from('x'));
    await store.delete('a/b/c');
    expect(await readdir(join(root, 'objects'))).toEqual([]);
    await writeFile(join(root, 'unfinished', 'left.part'), 'sealed');
    expect(await store.sweepUnfinished(new Date(0))).toBe(0);
    expect(await store.sweepUnfinished(new Date(Date.now() + 1000))).toBe(1);
    expect(await readdir(join(root, 'unfinished'))).toEqual([]);
    await rm(root, { recursive: true });
  });
});

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDirectoryKeyStore } from '../../src/adapters/keys/directory-key-store.ts';
import { describeKeyStore } from './key-store-contract.ts';

describeKeyStore('directory', async () => {
  const root = await mkdtemp(join(tmpdir(), 'mien-keys-'));
  return { store: await openDirectoryKeyStore(root), close: () => rm(root, { recursive: true }) };
});

describe('key store: directory, beyond the contract', () => {
  it('keeps files for its owner only and no byte of a destroyed record', async () => {
    const root = await mkdtemp(join(tmpdir(), 'mien-keys-'));
    const store = await openDirectoryKeyStore(root);
    await store.create('ver_a', Buffer.from('wrapped-key-bytes'));
    expect((await stat(join(root, 'ver_a.key'))).mode & 0o777).toBe(0o600);
    expect((await stat(root)).mode & 0o777).toBe(0o700);
    await store.destroy('ver_a');
    const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual(['ver_a.destroyed']);
    expect((await readFile(join(root, 'ver_a.destroyed'))).length).toBe(0);
    await rm(root, { recursive: true });
  });
});

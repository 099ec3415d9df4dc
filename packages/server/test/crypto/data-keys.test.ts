import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDirectoryKeyStore } from '../../src/adapters/keys/directory-key-store.ts';
import { createDataKeys, type DataKeys } from '../../src/crypto/data-keys.ts';
import { openBytes } from '../../src/crypto/open-object.ts';
import { sealBytes } from '../../src/crypto/seal-object.ts';
import { decryptText, encryptText } from '../../src/crypto/seal-text.ts';
import { wrapByMasterSecret } from '../../src/crypto/wrap-key.ts';

let root: string;
const master = randomBytes(32);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mien-keys-'));
});
afterEach(async () => rm(root, { recursive: true }));

const openKeys = async (...secrets: [Buffer, ...Buffer[]]): Promise<DataKeys> =>
  createDataKeys(await openDirectoryKeyStore(root), wrapByMasterSecret(secrets));

describe('data keys', () => {
  it('are the same for one id after a restart, and others for another id', async () => {
    const sealed = sealBytes(Buffer.from('clip'), { dataKey: await (await openKeys(master)).openOrCreate('ver_1'), objectId: 'o' });
    const again = await openKeys(master);
    expect(openBytes(sealed, { dataKey: await again.open('ver_1'), objectId: 'o' }).toString()).toBe('clip');
    const other = await again.openOrCreate('ver_2');
    expect(() => openBytes(sealed, { dataKey: other, objectId: 'o' })).toThrow(expect.objectContaining({ code: 'wrong_key' }));
  });

  it('are one key for all who make it at the same moment', async () => {
    const keys = await openKeys(master);
    const made = await Promise.all(Array.from({ length: 10 }, () => keys.openOrCreate('acc_1')));
    expect(new Set(made.map((key) => key.export().toString('hex'))).size).toBe(1);
  });

  it('once destroyed leave what they sealed unreadable, and no late writer makes a new one', async () => {
    const keys = await openKeys(master);
    await keys.openOrCreate('ver_1');
    await keys.destroy('ver_1');
    await expect(keys.open('ver_1')).rejects.toMatchObject({ code: 'key_destroyed' });
    await expect(keys.openOrCreate('ver_1')).rejects.toMatchObject({ code: 'key_destroyed' });
    expect([await keys.stateOf('ver_1'), await keys.stateOf('ver_unknown')]).toEqual(['destroyed', 'absent']);
    await expect(keys.open('ver_unknown')).rejects.toMatchObject({ code: 'key_absent' });
  });

  it('rest wrapped: neither the key nor the master secret stands in the store', async () => {
    const key = await (await openKeys(master)).openOrCreate('ver_1');
    const file = await readFile(join(root, 'ver_1.key'), 'latin1');
    for (const secret of [key.export(), master])
      for (const form of ['latin1', 'hex', 'base64', 'base64url'] as const) expect(file).not.toContain(secret.toString(form));
  });

  it('are refused moved to another id, changed, or under another master secret', async () => {
    const keys = await openKeys(master);
    await keys.openOrCreate('ver_1');
    await cp(join(root, 'ver_1.key'), join(root, 'ver_2.key'));
    await expect(keys.open('ver_2')).rejects.toMatchObject({ code: 'wrapped_key_not_authentic' });
    await expect((await openKeys(randomBytes(32))).open('ver_1')).rejects.toMatchObject({ code: 'master_secret_unknown' });
    const [version, id, wrapped = ''] = (await readFile(join(root, 'ver_1.key'), 'ascii')).trim().split(' ');
    const changed = Buffer.from(wrapped, 'base64');
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
    await writeFile(join(root, 'ver_1.key'), `${version} ${id} ${changed.toString('base64')}\n`);
    await expect(keys.open('ver_1')).rejects.toMatchObject({ code: 'wrapped_key_not_authentic' });
    await writeFile(join(root, 'ver_1.key'), 'rubbish');
    await expect(keys.open('ver_1')).rejects.toMatchObject({ code: 'wrapped_key_not_authentic' });
  });

  it('survive a rotation of the master secret, after which the old one is not needed', async () => {
    const before = await openKeys(master);
    const key = await before.openOrCreate('ver_1');
    await before.openOrCreate('acc_1');
    const next = randomBytes(40);
    const both = await openKeys(next, master);
    expect((await both.open('ver_1')).equals(key)).toBe(true);
    expect(await both.rewrap()).toBe(2);
    expect(await both.rewrap()).toBe(0);
    expect((await (await openKeys(next)).open('ver_1')).equals(key)).toBe(true);
    await expect(before.open('ver_1')).rejects.toMatchObject({ code: 'master_secret_unknown' });
  });

  it('refuse a master secret that is too short', () => {
    expect(() => wrapByMasterSecret([randomBytes(31)])).toThrow(expect.objectContaining({ code: 'master_secret_too_short' }));
  });
});

describe('a sealed text', () => {
  it('opens in its own column and row only, under its own key only, unchanged only', async () => {
    const keys = await openKeys(master);
    const key = await keys.openOrCreate('acc_1');
    const claims = '{"name":"李雷 O’Brien"}';
    const sealed = encryptText(claims, key, 'accounts.claims:acc_1');
    expect(decryptText(sealed, key, 'accounts.claims:acc_1')).toBe(claims);
    expect(sealed).not.toBe(encryptText(claims, key, 'accounts.claims:acc_1'));
    expect(sealed).toMatch(/^mt1\.[A-Za-z0-9_-]+$/);
    const refused = expect.objectContaining({ code: 'text_not_authentic' });
    expect(() => decryptText(sealed, key, 'accounts.claims:acc_2')).toThrow(refused);
    const other = await keys.openOrCreate('acc_2');
    expect(() => decryptText(sealed, other, 'accounts.claims:acc_1')).toThrow(refused);
    const bytes = Buffer.from(sealed.slice(4), 'base64url');
    for (const at of [0, 15, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => decryptText(`mt1.${changed.toString('base64url')}`, key, 'accounts.claims:acc_1')).toThrow(refused);
    }
    expect(() => decryptText('mt1.AAAA', key, 'x')).toThrow(refused);
    expect(() => decryptText(claims, key, 'x')).toThrow(expect.objectContaining({ code: 'not_sealed' }));
  });
});

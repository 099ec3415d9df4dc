import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import type { Terminal } from '@mien/analysis/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAuditVerify } from '../../src/cli/audit-command.ts';
import { runRewrap } from '../../src/cli/rewrap-command.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { examineDatabase } from '../../src/doctor/examine-database.ts';
import { examinePort } from '../../src/doctor/examine-port.ts';
import { examineStorage } from '../../src/doctor/examine-storage.ts';
import type { Examined } from '../../src/doctor/examined.ts';
import { openKeys } from '../../src/entry/open-keys.ts';
import { migrate, serve } from '../../src/entry/start.ts';
import { runMien } from './run-command.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mien-operator-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const settings = (name: string) => ({ MIEN_DATA_DIR: join(directory, name), MIEN_LOG_LEVEL: 'error', MIEN_PORT: '0' });
const parts = (given: Record<string, string>) => {
  const read = readConfig(given);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
};
const statesOf = (found: readonly Examined[]) => Object.fromEntries(found.map(({ name, state }) => [name, state]));

/** Runs a command in this process. */
async function told<T>(command: (environment: Record<string, string>, terminal: Terminal) => Promise<T>, given: Record<string, string>) {
  const out = new PassThrough({ encoding: 'utf8' });
  const code = await command(given, { out, err: out as never });
  return { code, said: String(out.read() ?? '') };
}

describe('mien doctor', () => {
  it('tries storage, database, schema, clock and port, and says what to do about what fails', async () => {
    const { config, secrets } = parts(settings('doctor'));
    expect(statesOf(await examineStorage(config, secrets))).toEqual({
      'Data directory': 'works',
      'Key directory': 'works',
      'Object store': 'works',
      'Key store': 'works',
    });
    const fresh = await examineDatabase(config, secrets);
    expect(statesOf(fresh)).toEqual({ Database: 'works', Schema: 'fails', Clock: 'works' });
    expect(fresh.find(({ name }) => name === 'Schema')).toMatchObject({ remedy: expect.stringContaining('mien migrate') });
    expect((await migrate(config, secrets)).ok).toBe(true);
    expect(statesOf(await examineDatabase(config, secrets))).toEqual({ Database: 'works', Schema: 'works', Clock: 'works' });
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect((await examinePort({ host: '127.0.0.1', port })).state).toBe('fails');
    server.close();
    await once(server, 'close');
    expect((await examinePort({ host: '127.0.0.1', port })).state).toBe('works');
  }, 600_000);

  it('tells a database that does not answer, and what it could not try because of it', async () => {
    const { config, secrets } = parts({
      ...settings('unreachable'),
      DATABASE_URL: 'postgres://127.0.0.1:1/mien',
      MIEN_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
      MIEN_TOKEN_KEY: '-----BEGIN PRIVATE KEY-----\nx',
    });
    expect(statesOf(await examineDatabase(config, secrets))).toEqual({ Database: 'fails', Schema: 'not_run', Clock: 'not_run' });
  });

  it('finds a master key that does not open the key store', async () => {
    const given = { ...settings('wrong-master'), MIEN_MASTER_KEY: randomBytes(32).toString('base64') };
    await keyAt(given);
    const { config, secrets } = parts({ ...given, MIEN_MASTER_KEY: randomBytes(32).toString('base64') });
    const found = (await examineStorage(config, secrets)).find(({ name }) => name === 'Key store');
    expect(found).toMatchObject({ state: 'fails', remedy: expect.stringContaining('MIEN_PREVIOUS_MASTER_KEYS') });
  });
});

async function keyAt(given: Record<string, string>): Promise<string> {
  const { config, secrets } = parts(given);
  if (secrets.masterKey === null) throw new Error('expected a master key');
  return (await (await openKeys(config, secrets, secrets.masterKey)).keys.openOrCreate('ver_1')).export().toString('hex');
}

describe('a database that a later version has been at', () => {
  it('is left as it is, and every command says so with a code', async () => {
    const given = settings('newer');
    const { config, secrets } = parts(given);
    expect((await migrate(config, secrets)).ok).toBe(true);
    const pglite = await PGlite.create({ dataDir: join(given.MIEN_DATA_DIR, 'database') });
    await pglite.query("insert into kysely_migration values ('9999-of-a-later-version', now()::text)");
    await pglite.close();
    const refused = { ok: false, problem: 'database.newer' };
    expect(await migrate(config, secrets)).toEqual(refused);
    expect(await serve(config, secrets)).toEqual(refused);
    await expect(told(runAuditVerify, given)).rejects.toMatchObject({ code: 'database.newer', exit: 3 });
    const schema = (await examineDatabase(config, secrets)).find(({ name }) => name === 'Schema');
    expect(schema).toMatchObject({
      state: 'fails',
      detail: expect.stringContaining('database.newer'),
      remedy: expect.stringContaining('backup'),
    });
    for (const command of ['serve', 'migrate']) {
      const { code, err } = await runMien([command], given);
      expect(code).toBe(3);
      expect(err).toMatch(/^mien: database\.newer: [^\n]+\n$/);
    }
  }, 600_000);
});

describe('mien rewrap-keys', () => {
  it('moves every key to the new master key, after which the old one opens nothing and is not needed', async () => {
    const old = { ...settings('rewrap'), MIEN_MASTER_KEY: randomBytes(32).toString('base64') };
    const next = { ...settings('rewrap'), MIEN_MASTER_KEY: randomBytes(32).toString('base64') };
    const key = await keyAt(old);
    await expect(keyAt(next)).rejects.toMatchObject({ code: 'master_secret_unknown' });
    const { said } = await told(runRewrap, { ...next, MIEN_PREVIOUS_MASTER_KEYS: old.MIEN_MASTER_KEY });
    expect(said).toContain('1 keys');
    expect(await keyAt(next)).toBe(key);
    await expect(keyAt(old)).rejects.toMatchObject({ code: 'master_secret_unknown' });
  }, 300_000);

  it('moves every key to a module that stands for a key-management service', async () => {
    const module = join(directory, 'service.mjs');
    await writeFile(
      module,
      `import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
       const key = Buffer.alloc(32, 7);
       export const openKeyWrapper = async () => ({
         masterId: 'kms-1',
         wrap: async (plain, id) => { const iv = randomBytes(12); const c = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id)); return Buffer.concat([iv, c.update(plain), c.final(), c.getAuthTag()]); },
         unwrap: async (w, id) => { const d = createDecipheriv('aes-256-gcm', key, w.subarray(0, 12)).setAAD(Buffer.from(id)); d.setAuthTag(w.subarray(-16)); return Buffer.concat([d.update(w.subarray(12, -16)), d.final()]); },
       });`,
    );
    const secret = { ...settings('service'), MIEN_MASTER_KEY: randomBytes(32).toString('base64') };
    const service = { ...secret, MIEN_KEY_WRAPPER: module };
    const key = await keyAt(secret);
    expect((await told(runRewrap, service)).said).toContain('1 keys');
    const [record] = (await readdir(join(directory, 'service', 'keys'))).filter((name) => name.endsWith('.key'));
    expect(await readFile(join(directory, 'service', 'keys', record ?? ''), 'utf8')).toContain(' kms-1 ');
    expect(await keyAt(service)).toBe(key);
  }, 300_000);
});

describe('mien audit verify', () => {
  it('walks a trail that holds, and finds the first entry that was changed behind the service’s back', async () => {
    const given = settings('audit');
    const { config, secrets } = parts(given);
    await expect(told(runAuditVerify, given)).rejects.toMatchObject({ code: 'database.not_migrated' });
    await migrate(config, secrets);
    expect(await told(runAuditVerify, given)).toMatchObject({ code: 0, said: expect.stringContaining('holds') });
    const pglite = await PGlite.create({ dataDir: join(given.MIEN_DATA_DIR, 'database') });
    await pglite.query("insert into audit values (1, now(), 'x', 'key.created', 'y', '{}', '\\x00', '\\x00')");
    await pglite.close();
    expect(await told(runAuditVerify, given)).toMatchObject({ code: 1, said: expect.stringContaining('audit.entry_changed') });
  }, 600_000);
});

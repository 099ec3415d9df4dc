import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningPostgres, startPostgres } from '../bench/src/servers/start-postgres.ts';
import { createKey } from '../packages/server/src/access/api-keys.ts';
import { SCOPES } from '../packages/server/src/access/scopes.ts';
import { readClaims } from '../packages/server/src/account/read-claims.ts';
import { collect } from '../packages/server/src/adapters/objects/object-store.ts';
import { openDatabase } from '../packages/server/src/adapters/postgres/open-database.ts';
import { readConfig } from '../packages/server/src/config/read-config.ts';
import { type Composed, compose } from '../packages/server/src/entry/compose.ts';
import { prepareDatabase } from '../packages/server/src/entry/prepare-database.ts';
import { templatePlace } from '../packages/server/src/measure/keep-template.ts';
import type { App } from '../packages/server/src/routes/app.ts';
import { buildApi } from '../packages/server/src/routes/build-api.ts';
import { openClip } from '../packages/server/src/upload/read-clip.ts';
import { openVerdicts } from '../packages/server/src/view/export-person.ts';
import { enrolTemplate } from '../packages/server/test/support/enrol-template.ts';
import { uploadClient, wholeHeaders } from '../packages/server/test/upload/upload-client.ts';

/** Random, so that no part of it can stand anywhere by chance. */
const clip = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), randomBytes(200_000)]);

let postgres: RunningPostgres;
let home: string;
beforeAll(async () => {
  postgres = await startPostgres();
  home = await mkdtemp(join(tmpdir(), 'mien-restored-'));
});
afterAll(async () => {
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
});

const at = (name: string): string => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
const createDatabase = async (name: string): Promise<void> => {
  const client = new pg.Client(postgres.url);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
};

/** A service on this database and these objects; keys and master key are the same for all, as an operator keeps them. */
async function open(database: string, media: string): Promise<Composed & { readonly app: App; readonly address: string }> {
  const read = readConfig({
    DATABASE_URL: at(database),
    MIEN_DATA_DIR: join(home, media),
    MIEN_KEY_DIR: join(home, 'keys'),
    MIEN_MASTER_KEY: MASTER_KEY,
    MIEN_TOKEN_KEY: TOKEN_KEY,
    MIEN_LOG_LEVEL: 'silent',
    MIEN_REQUESTS_PER_MINUTE: '100000',
    MIEN_PORT: '0',
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const opened = await openDatabase({ kind: 'postgres', url: at(database), connections: 5, onLost: () => undefined });
  if (!opened.ok) throw new Error(opened.problem);
  await prepareDatabase(opened.database);
  const composed = await compose(read.config, read.secrets, { database: opened.database, role: 'sender' });
  const app = await buildApi(composed.context, { metricsToken: null, probes: [] }, null);
  return { ...composed, app, address: await app.listen({ host: '127.0.0.1', port: 0 }) };
}
const MASTER_KEY = randomBytes(32).toString('base64');
const TOKEN_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
type Service = Awaited<ReturnType<typeof open>>;

const call = async (service: Service, method: 'GET' | 'POST' | 'DELETE', url: string, as: string, body?: object) => {
  const answer = await service.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${as}` },
    ...(body === undefined ? {} : { payload: body }),
  });
  return answer.json();
};

/** A person with claims, a clip at rest, a verdict and a template. */
async function enrol(service: Service, key: string, name: string) {
  const account = await call(service, 'POST', '/v1/accounts', key, {
    external_id: `${name}.review`,
    claims: { fullName: 'Ada Sample', birthDate: '1990-01-02' },
  });
  const made = await call(service, 'POST', '/v1/verifications', key, { account_id: account.id });
  const { id } = made.verification;
  const { token } = made.capture;
  await call(service, 'POST', '/v1/capture/consents', token, { purpose: 'automatic', answer: 'given', text_version: '1' });
  const started = await call(service, 'POST', '/v1/capture/steps/document_front/start', token, {});
  const upload = uploadClient(`${service.address}/v1`, token);
  expect((await upload.begin(started.clip_id)).status).toBe(201);
  expect((await upload.append(started.clip_id, 0, clip, wholeHeaders(clip, 5))).status).toBe(204);
  for (const purpose of ['face', 'template'])
    await call(service, 'POST', '/v1/capture/consents', token, { purpose, answer: 'given', text_version: '1' });
  const face = await call(service, 'POST', '/v1/capture/steps/face/start', token, {});
  const template = await enrolTemplate(service.context, id, face.clip_id);
  return { accountId: account.id as string, id: id as string, clipId: started.clip_id as string, template };
}
type Person = Awaited<ReturnType<typeof enrol>>;

/** What of a person can be read, by the service's own means. */
async function readable({ context }: Service, { accountId, id, clipId, template }: Person) {
  const { id: owner } = template;
  const opened = await openClip(context, { verificationId: id, clipId }).catch(() => undefined);
  const row = await context.db.selectFrom('templates').select('sealed').where('id', '=', owner).executeTakeFirst();
  return {
    claims: await readClaims(context, accountId),
    media: opened === undefined ? null : (await collect(opened.read())).equals(clip),
    template: row === undefined ? null : await context.sealing.open(owner, templatePlace(owner), row.sealed),
    verdicts: (await openVerdicts(context, id)).length,
  };
}
const WHOLE = {
  claims: { fullName: 'Ada Sample', birthDate: '1990-01-02' },
  media: true,
  template: expect.stringContaining('face-embedder-512'),
  verdicts: 0,
};

it('an erased person stays erased where an old dump of database and objects is put back; whoever was not erased can still be read', async () => {
  await createDatabase('mien_before');
  const before = await open('mien_before', 'before');
  const { key } = await createKey(before.context, { mode: 'test', name: 'test', scopes: SCOPES, expiresAt: null }, 'system');
  const gone = await enrol(before, key, 'gone');
  const stays = await enrol(before, key, 'stays');
  expect(await readable(before, gone)).toEqual(WHOLE);

  // the dump: database and objects, and not the keys, which the operator keeps apart (docs/uploads.md)
  const dump = execFileSync(join(postgres.bin, 'pg_dump'), ['--no-owner', at('mien_before')], { maxBuffer: 1 << 28 });
  await cp(join(home, 'before'), join(home, 'restored'), { recursive: true });

  expect(await call(before, 'DELETE', `/v1/accounts/${gone.accountId}`, key)).toEqual({ done: true });
  expect(await call(before, 'DELETE', `/v1/accounts/${gone.accountId}`, key)).toEqual({ done: true });
  await before.app.close();
  await before.stop();

  await createDatabase('mien_after');
  execFileSync(join(postgres.bin, 'psql'), ['-q', '-v', 'ON_ERROR_STOP=1', at('mien_after')], {
    input: dump,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const after = await open('mien_after', 'restored');
  const rows = await after.context.db.selectFrom('account_claims').select('sealed').where('account_id', '=', gone.accountId).execute();
  expect(rows).toHaveLength(1);
  expect(await readable(after, gone)).toEqual({ claims: null, media: null, template: null, verdicts: 0 });
  expect(await readable(after, stays)).toEqual(WHOLE);
  const account = await call(after, 'GET', `/v1/accounts/${gone.accountId}`, key);
  expect(account.claims).toBeNull();
  await after.app.close();
  await after.stop();
});

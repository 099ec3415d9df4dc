import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/observe/create-log.ts';
import { consent, filmStep } from '../support/film-steps.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

/** Each stands in one place where a person's data or a secret may come in. */
const SEEDS = {
  externalId: 'customer-ada-4711',
  fullName: 'Adaline Wintergreen',
  surname: 'Wintergreen',
  birthDate: '1987-06-05',
  documentNumber: 'X99887766',
  email: 'adaline@wintergreen.example',
  phone: '+8613812345678',
  returnUrl: 'wallet.example/back?session=s3cr3t',
  userAgent: 'Wintergreen-Phone/9',
  forwarded: '203.0.113.77',
} as const;

const lines: string[] = [];
const answers: { url: string; status: number; text: string }[] = [];
let service: TestService;
let key: string;
let secrets: string[] = [];

beforeAll(async () => {
  const log = createLog({ logLevel: 'debug' }, { write: (line: string) => void lines.push(line) });
  service = await openTestService({}, { log });
  key = await service.key('test');
});
afterAll(() => service.close());

const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, as: string | null, body?: unknown) => {
  const answer = await service.call(method, url, as, body, { 'user-agent': SEEDS.userAgent, 'x-forwarded-for': SEEDS.forwarded });
  answers.push({ url, status: answer.status, text: answer.text });
  return answer;
};

describe('personal data and secrets (invariant 9)', () => {
  beforeAll(async () => {
    const claims = { fullName: SEEDS.fullName, surname: SEEDS.surname, birthDate: SEEDS.birthDate, documentNumber: SEEDS.documentNumber };
    const person = { external_id: SEEDS.externalId, claims, contact: { email: SEEDS.email, phone: SEEDS.phone } };
    const account = (await call('POST', '/v1/accounts', key, person)).body;
    const made = (await call('POST', '/v1/verifications', key, { account_id: account.id, return_url: `https://${SEEDS.returnUrl}` })).body;
    const { token, url } = made.capture;
    secrets = [key, token, new URL(url).hash.slice(1)];
    await call('GET', '/v1/capture', token);
    await consent(service, token);
    await filmStep(service, made.verification.id, token, 'document_front');
    // refusals of every kind, with the data in the request
    await call('POST', '/v1/accounts', key, { ...person, claims: { ...claims, birthDate: `${SEEDS.birthDate} ${SEEDS.fullName}` } });
    await call('POST', '/v1/accounts', key, { ...person, [SEEDS.surname]: 1 });
    await call('POST', '/v1/accounts', `${key}x`, person);
    await call('POST', '/v1/accounts', token, person);
    await call('GET', `/v1/accounts/${SEEDS.surname}`, key);
    await call('POST', '/v1/capture/exchange', null, { code: `${SEEDS.fullName.replace(' ', '')}${'x'.repeat(40)}` });
    await call('POST', '/v1/capture/steps/face/complete', token, { manifest: { nonce: SEEDS.fullName } });
    // our own failure, with a database that quotes what it refused
    await sql`alter table accounts add constraint quoting check (external_id not like 'customer%') not valid`.execute(service.context.db);
    await call('POST', '/v1/accounts', key, { ...person, external_id: `${SEEDS.externalId}-2` });
    await sql`alter table accounts drop constraint quoting`.execute(service.context.db);
    await sql`update account_claims set sealed = 'mt1.AAAA' where account_id = ${account.id}`.execute(service.context.db);
    await call('GET', `/v1/accounts/${account.id}`, key);
    // a job that fails: its verification's seal does not open
    await sql`insert into signals (verification_id, round, sealed, sha256, created_at) values (${made.verification.id}, 1, 'mt1.AAAA', '', now())`.execute(
      service.context.db,
    );
    await service.database.db
      .updateTable('verifications')
      .set({ state: 'analysing', round: 1 })
      .where('id', '=', made.verification.id)
      .execute();
    await service.boss.send('decide', { verificationId: made.verification.id, round: 1 });
    await service.work();
  });

  it('were refused and failed as this test needs them to be', () => {
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 201, 400, 401, 500]));
    expect(lines.some((line) => line.includes('request.failed'))).toBe(true);
    expect(lines.length).toBeGreaterThan(10);
  });

  const hunted = () => [...Object.values(SEEDS), ...secrets, 'mien_test_', 'eyJ'];

  it('stand in no log line', () => {
    for (const seed of hunted()) expect(lines.join('\n')).not.toContain(seed);
  });

  it('stand in no error', () => {
    const errors = answers.filter((answer) => answer.status >= 400).map((answer) => answer.text);
    for (const seed of hunted()) expect(errors.join('\n')).not.toContain(seed);
  });

  it('stand in no metric', async () => {
    const metrics = await service.context.metrics.registry.metrics();
    expect(metrics).toContain('mien_http_request_seconds');
    for (const seed of [...hunted(), 'acc_', 'ver_']) expect(metrics).not.toContain(seed);
  });

  it('stand in no URL that we hand out, but for the code in the fragment', () => {
    const urls = answers.flatMap((answer) => answer.text.match(/https?:[^"\s]+/g) ?? []).filter((url) => !url.includes('wallet.example'));
    for (const seed of hunted().filter((one) => !urls.some((url) => url.endsWith(`#${one}`)))) expect(urls.join('\n')).not.toContain(seed);
  });

  it('stand in no row in plain, but for the wallet’s own id and the address to return to', async () => {
    const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname in ('public', 'jobs')`.execute(
      service.context.db,
    );
    const dump: string[] = [];
    for (const { name } of tables.rows) {
      const rows = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`
        .execute(service.context.db)
        .catch(() => ({ rows: [] }));
      dump.push(...rows.rows.map((row) => `${name}: ${row.text}`));
    }
    expect(dump.length).toBeGreaterThan(30);
    for (const seed of hunted().filter((one) => one !== SEEDS.externalId && one !== SEEDS.returnUrl))
      expect(dump.join('\n')).not.toContain(seed);
    expect(dump.filter((row) => row.includes(SEEDS.externalId)).every((row) => row.startsWith('accounts:'))).toBe(true);
    expect(dump.filter((row) => row.includes(SEEDS.returnUrl)).every((row) => row.startsWith('verifications:'))).toBe(true);
  });
});

describe('metrics', () => {
  it('are for this machine alone where no token is set', async () => {
    const ask = (remoteAddress: string) => service.app.inject({ method: 'GET', url: '/metrics', remoteAddress });
    expect((await ask('127.0.0.1')).statusCode).toBe(200);
    expect((await ask('10.0.0.9')).statusCode).toBe(401);
  });
});

import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { createLocalJWKSet, decodeProtectedHeader, type JWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialClaims } from '../../src/credential/credential-claims.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const DAY = 86_400_000;
const seconds = () => Math.floor(service.context.now().getTime() / 1000);
const newHolder = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, jwk: publicKey.export({ format: 'jwk' }) as JWK };
};
const approve = async (name: string) => {
  const open = await openCase(service, key, `${name}.approved`);
  await service.call('POST', '/v1/accounts', key, {
    external_id: `${name}.approved`,
    claims: { fullName: 'Ada Sample', birthDate: '1990-01-02', nationality: 'NLD' },
  });
  await service.call('POST', `/v1/verifications/${open.id}/simulate`, key);
  await service.work();
  return open;
};
const issue = async (accountId: string, holder = newHolder()) => {
  const answer = await service.call('POST', `/v1/accounts/${accountId}/credentials`, key, { holder_key: holder.jwk });
  expect(answer.status).toBe(201);
  return { holder, id: answer.body.id as string, credential: answer.body.credential as string };
};

const hasher = (data: string | ArrayBuffer) =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : new Uint8Array(data))
    .digest();
const checkEs256 = (text: string, signature: string, publicKey: KeyObject): boolean =>
  verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
const publishedKeys = async (): Promise<JWK[]> => {
  const { jwks_uri } = (await service.call('GET', '/.well-known/jwt-vc-issuer', null)).body;
  return (await service.call('GET', new URL(jwks_uri).pathname, null)).body.keys;
};

/** A stranger with nothing but what the issuer publishes: the library's own verifier, keys by `kid`, the status list fetched. */
async function showTo(shown: string, { nonce, keys }: { nonce?: string; keys?: JWK[] } = {}) {
  const known = keys ?? (await publishedKeys());
  const byKid = (text: string, signature: string): boolean => {
    const { kid } = decodeProtectedHeader(`${text}.x`);
    const jwk = known.find((one) => one.kid === kid);
    return jwk !== undefined && checkEs256(text, signature, createPublicKey({ key: jwk, format: 'jwk' }));
  };
  const verifier = new SDJwtVcInstance({
    hasher,
    hashAlg: 'sha-256',
    verifier: byKid,
    kbVerifier: (text, signature, payload) => {
      const { cnf } = payload as { cnf: { jwk: JWK } };
      return checkEs256(text, signature, createPublicKey({ key: cnf.jwk, format: 'jwk' }));
    },
    statusVerifier: byKid,
    statusListFetcher: async (uri) => (await service.call('GET', new URL(uri).pathname, null)).text,
  });
  // a list that is signed while this waits is a second younger than its verifier: clocks differ, and a minute is forgiven
  const checks = { currentDate: seconds(), skewSeconds: 60, ...(nonce === undefined ? {} : { keyBindingNonce: nonce }) };
  return (await verifier.verify(shown, checks)).payload as Record<string, unknown>;
}

/** The holder shows some claims, with a proof that the key is theirs. */
async function present(credential: string, claims: string[], holder: { privateKey: KeyObject }, nonce: string): Promise<string> {
  const wallet = new SDJwtVcInstance({
    hasher,
    hashAlg: 'sha-256',
    kbSigner: (text) => sign('sha256', Buffer.from(text), { key: holder.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    kbSignAlg: 'ES256',
  });
  const frame = Object.fromEntries(claims.map((claim) => [claim, true]));
  return wallet.present(credential, frame, { kb: { payload: { iat: seconds(), aud: 'https://shop.example', nonce } } });
}

describe('a credential', () => {
  it('is signed by a key that everybody who fetched the set before can know', async () => {
    expect((await publishedKeys()).map(({ alg }) => alg).sort()).toEqual(['ES256', 'EdDSA']);
    const { accountId } = await approve('first');
    const { credential } = await issue(accountId);
    const { kid } = decodeProtectedHeader(credential.split('~')[0] ?? '');
    expect((await publishedKeys()).map((key) => key.kid)).toContain(kid);
  });

  it('shows that somebody is over 18, and nothing else of them', async () => {
    const { accountId } = await approve('grown-up');
    const { credential, holder } = await issue(accountId);
    const shown = await present(credential, ['age_over_18'], holder, 'shop-1');
    const payload = await showTo(shown, { nonce: 'shop-1' });
    expect(payload['age_over_18']).toBe(true);
    const said = Object.keys(payload).filter((name) => !['iss', 'vct', 'iat', 'exp', 'cnf', 'status'].includes(name));
    expect(said).toEqual(['age_over_18']);
    // neither a value that was not shown nor whose it is lies in what was handed over; digests and keys are noise, in which anything may stand
    const opened = (part: string) => Buffer.from(part, 'base64url').toString();
    const [jwt = '', ...disclosures] = shown.split('~');
    const { _sd: _digests, cnf: _key, ...open } = JSON.parse(opened(jwt.split('.')[1] ?? ''));
    const told = disclosures.filter((part) => part !== '' && !part.includes('.')).map((part) => JSON.parse(opened(part)).slice(1));
    expect(told).toEqual([['age_over_18', true]]);
    const handed = JSON.stringify([open, told]);
    for (const hidden of ['NLD', 'basic', '1990', 'Ada', accountId]) expect(handed).not.toContain(hidden);
  });

  it('can show everything it holds, read from what was approved', async () => {
    const { accountId } = await approve('everything');
    const { credential, holder } = await issue(accountId);
    const shown = await present(credential, ['age_over_18', 'country', 'level', 'verified_at'], holder, 'n');
    const today = service.context.now().toISOString().slice(0, 10);
    expect(await showTo(shown, { nonce: 'n' })).toMatchObject({ age_over_18: true, country: 'NLD', level: 'basic', verified_at: today });
  });

  it('says of a test account that it is a test, by its type', async () => {
    const { accountId } = await approve('typed');
    const { credential, holder } = await issue(accountId);
    const { vct } = await showTo(await present(credential, [], holder, 'n'), { nonce: 'n' });
    const described = (await service.call('GET', new URL(String(vct)).pathname, null)).body;
    expect(described.vct).toBe(vct);
    expect(JSON.stringify(described.display)).toMatch(/测试.*|test/);
    expect((await service.call('GET', '/credentials/types/verified-person', null)).body.vct).not.toBe(vct);
  });

  it('is refused from another holder’s hands, for another nonce, altered, and under a key that is not the issuer’s', async () => {
    const { accountId } = await approve('stolen');
    const { credential, holder } = await issue(accountId);
    await expect(showTo(await present(credential, ['age_over_18'], newHolder(), 'n'), { nonce: 'n' })).rejects.toThrow();
    const shown = await present(credential, ['age_over_18'], holder, 'n');
    await expect(showTo(shown, { nonce: 'another' })).rejects.toThrow();
    const [jwt = '', ...rest] = shown.split('~');
    const [header, payload = '', signature] = jwt.split('.');
    const changed = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...changed, exp: changed.exp + 1 })).toString('base64url');
    await expect(showTo([[header, forged, signature].join('.'), ...rest].join('~'), { nonce: 'n' })).rejects.toThrow();
    const stranger = newHolder().jwk;
    const foreign = (await publishedKeys()).map((one) => ({ ...stranger, kid: one.kid ?? '' }));
    await expect(showTo(shown, { nonce: 'n', keys: foreign })).rejects.toThrow();
    // and a second library agrees about the signature
    const found = await jwtVerify(jwt, createLocalJWKSet({ keys: await publishedKeys() }), { currentDate: service.context.now() });
    expect(found.protectedHeader).toMatchObject({ alg: 'ES256', typ: 'dc+sd-jwt' });
  });

  it('is refused once its holder withdrew it, and another one of the same person is not', async () => {
    const { accountId } = await approve('withdrawn');
    const [lost, kept] = [await issue(accountId), await issue(accountId)];
    const { token } = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body;
    expect((await service.call('DELETE', `/v1/account/credentials/${lost.id}`, token)).status).toBe(200);
    service.pass(60_000);
    await expect(showTo(await present(lost.credential, [], lost.holder, 'n'), { nonce: 'n' })).rejects.toThrow(/[Ss]tatus/);
    await showTo(await present(kept.credential, [], kept.holder, 'n'), { nonce: 'n' });
    expect((await service.call('DELETE', `/v1/account/credentials/${lost.id}`, token)).body.code).toBe('resource.not_found');
    const events = (await service.call('GET', '/v1/events?limit=100', key)).body.items;
    const told = events.filter((one: { type: string; account_id: string }) => one.type === 'credential.revoked');
    expect(told.map((one: { data: object }) => one.data)).toEqual([{ account_id: accountId, credential_id: lost.id, reason: 'withdrawn' }]);
  });

  it.each(['erased', 'level_lost'])('is refused after its person was %s', async (reason) => {
    const { accountId } = await approve(`gone-${reason}`);
    const { credential, holder } = await issue(accountId);
    const shown = await present(credential, [], holder, 'n');
    await showTo(shown, { nonce: 'n' });
    if (reason === 'erased') await service.call('DELETE', `/v1/accounts/${accountId}`, key);
    else {
      await service.call('POST', `/v1/accounts/${accountId}/reverification`, key, { reason: 'risk', trigger: 'wallet' });
      for (let days = 0; days < 36; days += 6) {
        service.pass(6 * DAY);
        await service.boss.send('plan_reverification', {});
        await service.work();
      }
    }
    service.pass(60_000);
    await expect(showTo(shown, { nonce: 'n' })).rejects.toThrow(/[Ss]tatus/);
    const row = await service.database.db
      .selectFrom('credentials')
      .select('revoked_for')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(row.revoked_for).toBe(reason);
  });

  it('stays good when the issuer’s key changes, and a new one is signed by the new key', async () => {
    const { accountId } = await approve('rotated');
    const before = await issue(accountId);
    const shown = await present(before.credential, ['level'], before.holder, 'n');
    service.pass(90 * DAY);
    await service.boss.send('rotate_issuer_keys', {});
    await service.work();
    service.pass(2 * DAY);
    const after = await issue(accountId);
    const kidOf = (credential: string) => decodeProtectedHeader(credential.split('~')[0] ?? '').kid;
    expect(kidOf(after.credential)).not.toBe(kidOf(before.credential));
    await showTo(shown, { nonce: 'n' });
    await showTo(await present(after.credential, [], after.holder, 'n'), { nonce: 'n' });
  });

  it('ends by itself with the next verification by interval', async () => {
    const { accountId } = await approve('over');
    const { credential, holder } = await issue(accountId);
    const shown = await present(credential, [], holder, 'n');
    service.pass(366 * DAY);
    await expect(showTo(shown, { nonce: 'n' })).rejects.toThrow(/exp/i);
  });

  it('is for verified people only, for a whole key without its private part, and twenty at once at most', async () => {
    const { accountId: nobody } = await openCase(service, key, 'not-verified');
    const ask = (id: string, holder_key: unknown) => service.call('POST', `/v1/accounts/${id}/credentials`, key, { holder_key });
    expect((await ask(nobody, newHolder().jwk)).body.code).toBe('account.not_verified');
    const { accountId } = await approve('many');
    const { privateKey, jwk } = newHolder();
    expect((await ask(accountId, privateKey.export({ format: 'jwk' }))).body.code).toBe('request.invalid');
    for (let made = 0; made < 20; made++) expect((await ask(accountId, jwk)).status).toBe(201);
    expect((await ask(accountId, jwk)).body.code).toBe('credential.too_many');
  });
});

describe('claims of a credential', () => {
  const verifiedAt = new Date('2026-01-05T10:00:00Z');
  const facts = { type: null, birthDate: '2008-03-01', nationality: null, expiryDate: null };
  it('count the birthday itself as grown up, and leave out what was not read', () => {
    const on = (day: string) => credentialClaims({ level: 'full', verifiedAt, facts }, new Date(`${day}T00:00:00Z`));
    expect(on('2026-02-28')).toEqual({ age_over_18: false, level: 'full', verified_at: '2026-01-05' });
    expect(on('2026-03-01').age_over_18).toBe(true);
    expect(credentialClaims({ level: 'full', verifiedAt, facts: null }, verifiedAt)).toEqual({ level: 'full', verified_at: '2026-01-05' });
  });
});

import { createHash, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { clientAuthenticationAnonymous, type Jwk } from '@openid4vc/oauth2';
import { Openid4vciClient } from '@openid4vc/openid4vci';
import { createLocalJWKSet, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

const MIEN = 'https://verify.example';
const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const TYPE = 'verified-person-test';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService({ MIEN_PUBLIC_URL: MIEN });
  key = await service.key('test');
});
afterAll(() => service.close());

const approve = async (name: string): Promise<string> => {
  const { accountId, id } = await openCase(service, key, `${name}.approved`);
  await service.call('POST', `/v1/verifications/${id}/simulate`, key);
  await service.work();
  return accountId;
};
const offerTo = (accountId: string) => service.call('POST', `/v1/accounts/${accountId}/credential-offers`, key);

/** The network, to this one service. */
const network: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const { origin, pathname } = new URL(request.url);
  if (origin !== MIEN) throw new TypeError(`nobody is at ${origin}`);
  const payload = await request.text();
  const answer = await service.app.inject({
    method: request.method as 'GET',
    url: pathname,
    headers: Object.fromEntries(request.headers),
    ...(payload === '' ? {} : { payload }),
  });
  return new Response(answer.body, { status: answer.statusCode, headers: answer.headers as Record<string, string> });
};

interface Holder {
  readonly privateKey: KeyObject;
  readonly jwk: Jwk;
}
const newHolder = (): Holder => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, jwk: publicKey.export({ format: 'jwk' }) as Jwk };
};

/** A wallet of credentials that knows the protocol and nothing of us: the library's own client. */
const walletOf = ({ privateKey, jwk }: Holder) =>
  new Openid4vciClient({
    callbacks: {
      fetch: network,
      hash: (data, algorithm) => createHash(algorithm.replace('-', '')).update(data).digest(),
      generateRandom: (length) => randomBytes(length),
      clientAuthentication: clientAuthenticationAnonymous(),
      signJwt: async (_signer, { header, payload }) => ({
        jwt: await new SignJWT(payload as JWTPayload).setProtectedHeader(header as { alg: string }).sign(privateKey),
        signerJwk: jwk,
      }),
    },
  });

/** Up to the access token. */
async function take(offer: string, pin: string, holder = newHolder()) {
  const wallet = walletOf(holder);
  const credentialOffer = await wallet.resolveCredentialOffer(offer);
  const issuerMetadata = await wallet.resolveIssuerMetadata(credentialOffer.credential_issuer);
  const { accessTokenResponse } = await wallet.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer,
    issuerMetadata,
    txCode: pin,
  });
  return { wallet, holder, credentialOffer, issuerMetadata, accessToken: accessTokenResponse.access_token };
}
type Taken = Awaited<ReturnType<typeof take>>;

async function prove({ wallet, holder, issuerMetadata }: Taken): Promise<string> {
  const { c_nonce: nonce } = await wallet.requestNonce({ issuerMetadata });
  const { jwt } = await wallet.createCredentialRequestJwtProof({
    issuerMetadata,
    credentialConfigurationId: TYPE,
    nonce,
    signer: { method: 'jwk', alg: 'ES256', publicJwk: holder.jwk },
  });
  return jwt;
}

const exchange = (form: Record<string, string>) =>
  service.call('POST', '/credentials/openid/token', null, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
const codeIn = (offer: string): string =>
  JSON.parse(new URL(offer).searchParams.get('credential_offer') ?? '{}').grants[GRANT]['pre-authorized_code'];
const fetchWith = (token: string, body: object) => service.call('POST', '/credentials/openid/credential', token, body);
const withProof = (jwt: string) => ({ credential_configuration_id: TYPE, proofs: { jwt: [jwt] } });

describe('a credential offered to another wallet (OpenID4VCI)', () => {
  it('is fetched by a wallet that knows nothing but the protocol, and is bound to that wallet’s key', async () => {
    const accountId = await approve('taken');
    const { status, body } = await offerTo(accountId);
    expect(status).toBe(201);
    const taken = await take(body.offer, body.pin);
    expect(taken.credentialOffer.credential_configuration_ids).toEqual([TYPE]);
    expect(Object.keys(taken.issuerMetadata.knownCredentialConfigurations)).toEqual(['verified-person', TYPE]);
    const { wallet, issuerMetadata, accessToken, holder } = taken;
    const proofs = { jwt: [await prove(taken)] };
    const { credentialResponse } = await wallet.retrieveCredentials({
      issuerMetadata,
      accessToken,
      credentialConfigurationId: TYPE,
      proofs,
    });
    const [issued] = credentialResponse.credentials as { credential: string }[];
    const jwt = issued?.credential.split('~')[0] ?? '';
    const { keys } = (await service.call('GET', '/.well-known/jwks.json', null)).body;
    const { payload } = await jwtVerify(jwt, createLocalJWKSet({ keys }));
    expect(payload).toMatchObject({ iss: MIEN, vct: `${MIEN}/credentials/types/${TYPE}`, cnf: { jwk: holder.jwk } });
    const listed = (await service.call('GET', `/v1/accounts/${accountId}/credentials`, key)).body.items;
    expect(listed).toMatchObject([{ state: 'good' }]);
    // one credential, and the access token is over
    expect((await fetchWith(accessToken, withProof(await prove(taken)))).status).toBe(401);
  });

  it('opens nothing without the PIN, and is over after five wrong ones', async () => {
    const { offer, pin } = (await offerTo(await approve('pin'))).body;
    const code = codeIn(offer);
    expect(await exchange({ grant_type: GRANT, 'pre-authorized_code': code })).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
    const wrong = pin === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time++)
      expect((await exchange({ grant_type: GRANT, 'pre-authorized_code': code, tx_code: wrong })).body).toEqual({ error: 'invalid_grant' });
    expect((await exchange({ grant_type: GRANT, 'pre-authorized_code': code, tx_code: pin })).body).toEqual({ error: 'invalid_grant' });
  });

  it('is taken once, within its minutes, and ends with the next offer', async () => {
    const accountId = await approve('once');
    const first = (await offerTo(accountId)).body;
    const second = (await offerTo(accountId)).body;
    const form = ({ offer, pin }: { offer: string; pin: string }) => ({
      grant_type: GRANT,
      'pre-authorized_code': codeIn(offer),
      tx_code: pin,
    });
    expect((await exchange(form(first))).body).toEqual({ error: 'invalid_grant' });
    const { token_type, expires_in } = (await exchange(form(second))).body;
    expect({ token_type, expires_in }).toEqual({ token_type: 'Bearer', expires_in: 300 });
    expect((await exchange(form(second))).body).toEqual({ error: 'invalid_grant' });
    const third = (await offerTo(accountId)).body;
    service.pass(11 * 60_000);
    expect((await exchange(form(third))).body).toEqual({ error: 'invalid_grant' });
    expect((await exchange({ ...form(third), grant_type: 'authorization_code' })).body).toEqual({ error: 'unsupported_grant_type' });
  });

  it('is signed for no key that was not proved: foreign, old and missing nonces, another issuer, a private part, another type', async () => {
    const { offer, pin } = (await offerTo(await approve('proof'))).body;
    const taken = await take(offer, pin);
    const { accessToken, holder } = taken;
    const good = await prove(taken);
    const { nonce } = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString());
    const sign = (payload: object, header: object = { jwk: holder.jwk }, by: KeyObject = holder.privateKey) =>
      new SignJWT({ aud: MIEN, iat: Math.floor(service.context.now().getTime() / 1000), nonce, ...payload })
        .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', ...header })
        .sign(by);
    const answer = async (jwt: string) => (await fetchWith(accessToken, withProof(jwt))).body;
    expect(await answer(await sign({ nonce: 'mine' }))).toEqual({ error: 'invalid_nonce' });
    expect(await answer(await sign({ nonce: await service.context.tokens.signText('another text') }))).toEqual({ error: 'invalid_nonce' });
    expect(await answer(await sign({ nonce: undefined }))).toEqual({ error: 'invalid_proof' });
    expect(await answer(await sign({ aud: 'https://other.example' }))).toEqual({ error: 'invalid_proof' });
    expect(await answer(await sign({}, { typ: 'JWT', jwk: holder.jwk }))).toEqual({ error: 'invalid_proof' });
    expect(await answer(await sign({}, { jwk: newHolder().jwk }))).toEqual({ error: 'invalid_proof' });
    expect(await answer(await sign({}, { jwk: holder.privateKey.export({ format: 'jwk' }) }))).toEqual({ error: 'invalid_proof' });
    expect((await fetchWith(accessToken, { credential_configuration_id: TYPE })).body).toEqual({ error: 'invalid_proof' });
    expect((await fetchWith(accessToken, { proofs: { jwt: [good] } })).body).toEqual({ error: 'invalid_credential_request' });
    const real = { ...withProof(good), credential_configuration_id: 'verified-person' };
    expect((await fetchWith(accessToken, real)).body).toEqual({ error: 'unknown_credential_configuration' });
    // none of it used the offer up
    service.pass(60_000);
    expect((await fetchWith(accessToken, withProof(good))).status).toBe(200);
  });

  it('refuses a nonce whose minutes are over, and a token whose minutes are', async () => {
    const accountId = await approve('late');
    const before = (await offerTo(accountId)).body;
    const proof = await prove(await take(before.offer, before.pin));
    service.pass(5 * 60_000 + 1000);
    const { offer, pin } = (await offerTo(accountId)).body;
    const taken = await take(offer, pin);
    expect((await fetchWith(taken.accessToken, withProof(proof))).body).toEqual({ error: 'invalid_nonce' });
    service.pass(5 * 60_000 + 1000);
    const late = await fetchWith(taken.accessToken, withProof(proof));
    expect(late).toMatchObject({ status: 401, body: { code: 'access.expired' }, headers: { 'www-authenticate': 'Bearer' } });
  });

  it('is for verified people, and gone with who is erased', async () => {
    const { accountId: nobody } = await openCase(service, key, 'offer-nobody');
    expect((await offerTo(nobody)).body.code).toBe('account.not_verified');
    const accountId = await approve('offer-erased');
    const { offer, pin } = (await offerTo(accountId)).body;
    await service.call('DELETE', `/v1/accounts/${accountId}`, key);
    expect((await exchange({ grant_type: GRANT, 'pre-authorized_code': codeIn(offer), tx_code: pin })).body).toEqual({
      error: 'invalid_grant',
    });
    const rows = await service.database.db.selectFrom('credential_offers').select('id').where('account_id', '=', accountId).execute();
    expect(rows).toEqual([]);
  });
});

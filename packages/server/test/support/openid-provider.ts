import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

export const CLIENT_ID = 'mien-staff';
export const CLIENT_SECRET = 'a-client-secret-that-is-only-for-tests';

export interface Person {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
  /** how the provider saw to who it is */
  readonly amr?: readonly string[];
}

export interface OpenIdProvider {
  readonly issuer: string;
  /** whom the provider knows, by subject */
  readonly people: Map<string, Person>;
  /** who sits before the browser: signed in without being asked */
  seat(subject: string | null): void;
  /** where requests for tokens go instead; null: here */
  relayTokensTo(issuer: string | null): void;
  close(): Promise<void>;
}

async function relay(request: IncomingMessage, response: ServerResponse, to: string): Promise<void> {
  const body: Buffer[] = [];
  for await (const part of request) body.push(part as Buffer);
  const { authorization = '', 'content-type': type = '' } = request.headers;
  const answer = await fetch(to, { method: 'POST', headers: { authorization, 'content-type': type }, body: Buffer.concat(body) });
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(await answer.text());
}

/** A whole OpenID Connect provider on a port of this machine. The caller closes it. */
export async function openProvider(redirectUri: string): Promise<OpenIdProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  let seated: string | null = null;
  let tokensFrom: string | null = null;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: issuer, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['only for tests'] },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => {
      const { amr: _own, ...claims } = people.get(subject) ?? {};
      return { accountId: subject, claims: () => ({ sub: subject, ...claims }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url === '/token' && tokensFrom !== null) return void relay(request, response, `${tokensFrom}/token`);
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const result =
      seated === null ? { error: 'access_denied' } : { login: { accountId: seated, amr: [...(people.get(seated)?.amr ?? ['pwd'])] } };
    return void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    people,
    seat: (subject) => {
      seated = subject;
    },
    relayTokensTo: (to) => {
      tokensFrom = to;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

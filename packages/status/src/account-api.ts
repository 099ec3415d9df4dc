import type { paths } from '@mien/client';

type Answered<Path extends keyof paths, Method extends 'get' | 'post', Status extends number> =
  paths[Path] extends Record<Method, { responses: Record<Status, { content: { 'application/json': infer Body } }> }> ? Body : never;

export type Account = Answered<'/v1/account', 'get', 200>;
export type Credentials = Answered<'/v1/account/credentials', 'get', 200>['items'];
export type CredentialOffer = Answered<'/v1/account/credential-offers', 'post', 201>;
type Notices = Answered<'/v1/account/notifications', 'get', 200>['items'];

/** What the page shows, read at once. */
export interface Shown {
  readonly account: Account;
  readonly notices: Notices;
  readonly credentials: Credentials;
}

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'token' | 'failed' };

export interface AccountApi {
  read(): Promise<Asked<Shown>>;
  askForPerson(kind: 'help' | 'appeal', message: string): Promise<Asked<unknown>>;
  askErasure(): Promise<Asked<unknown>>;
  setMail(mail: 'on' | 'off'): Promise<Asked<unknown>>;
  withdrawCredential(id: string): Promise<Asked<unknown>>;
  offerCredential(): Promise<Asked<CredentialOffer>>;
}

/** The account page's API with the holder's token; the token is asked for at each call, since the host renews it. */
export function createAccountApi(server: string, token: () => string): AccountApi {
  const ask = async <T>(method: string, path: string, body?: object): Promise<Asked<T>> => {
    try {
      const answer = await fetch(`${server}${path}`, {
        method,
        headers: { authorization: `Bearer ${token()}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer.status === 401) return { ok: false, why: 'token' };
      return answer.ok ? { ok: true, value: (await answer.json()) as T } : { ok: false, why: 'failed' };
    } catch {
      return { ok: false, why: 'failed' };
    }
  };
  return {
    read: async () => {
      const [account, notices, credentials] = await Promise.all([
        ask<Account>('GET', '/v1/account'),
        ask<{ items: Notices }>('GET', '/v1/account/notifications?limit=10'),
        ask<{ items: Credentials }>('GET', '/v1/account/credentials'),
      ]);
      if (!account.ok) return account;
      if (!notices.ok) return notices;
      if (!credentials.ok) return credentials;
      return { ok: true, value: { account: account.value, notices: notices.value.items, credentials: credentials.value.items } };
    },
    askForPerson: (kind, message) => ask('POST', '/v1/account/tickets', message === '' ? { kind } : { kind, message }),
    askErasure: () => ask('POST', '/v1/account/erasure-requests', {}),
    setMail: (mail) => ask('PATCH', '/v1/account/settings', { mail }),
    offerCredential: () => ask<CredentialOffer>('POST', '/v1/account/credential-offers', {}),
    withdrawCredential: (id) => ask('DELETE', `/v1/account/credentials/${id}`),
  };
}

/** The code of a link for a token; null where it was used or has run out. */
export async function exchangeCode(server: string, code: string): Promise<string | null> {
  const answer = await fetch(`${server}/v1/account/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { token: string }).token : null;
}

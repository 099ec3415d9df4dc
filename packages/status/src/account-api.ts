import type { LastCheck } from '@mien/capture/last-check';
import type { paths } from '@mien/client';
import type { ReasonCode } from '@mien/protocol';

type Answered<Path extends keyof paths, Method extends 'get' | 'post', Status extends number> =
  paths[Path] extends Record<Method, { responses: Record<Status, { content: { 'application/json': infer Body } }> }> ? Body : never;

export type Account = Answered<'/v1/account', 'get', 200>;
export type Credentials = Answered<'/v1/account/credentials', 'get', 200>['items'];
export type CredentialOffer = Answered<'/v1/account/credential-offers', 'post', 201>;
export type Conversation = Answered<'/v1/account/tickets/messages', 'get', 200>;
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
  /** @param found what a check of the device found; it goes with a request for help, and is never a reason for it not to arrive */
  askForPerson(kind: 'help' | 'appeal', message: string, found: readonly ReasonCode[]): Promise<Asked<unknown>>;
  askErasure(): Promise<Asked<unknown>>;
  setMail(mail: 'on' | 'off'): Promise<Asked<unknown>>;
  /** @param zone IANA */
  setTimeZone(zone: string): Promise<Asked<unknown>>;
  withdrawCredential(id: string): Promise<Asked<unknown>>;
  offerCredential(): Promise<Asked<CredentialOffer>>;
  readConversation(): Promise<Asked<Conversation>>;
  say(text: string): Promise<Asked<unknown>>;
  showPicture(picture: Blob): Promise<Asked<unknown>>;
  readPicture(messageId: string): Promise<Asked<Blob>>;
  rate(score: number): Promise<Asked<unknown>>;
  /** @param id of the check that support asked for */
  answerDeviceCheck(id: string, check: LastCheck): Promise<Asked<unknown>>;
  /** Calls back whenever the conversation changed, until `signal` aborts. */
  watchConversation(signal: AbortSignal, onChange: () => void): Promise<void>;
}

const AGAIN_MS = 5000;

/** The account page's API with the holder's token; the token is asked for at each call, since the host renews it. */
export function createAccountApi(server: string, token: () => string): AccountApi {
  const send = (method: string, path: string, body?: object, signal?: AbortSignal): Promise<Response> =>
    fetch(`${server}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token()}`,
        ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  const answered = async <T>(sending: Promise<Response>, read: (answer: Response) => Promise<T>): Promise<Asked<T>> => {
    try {
      const answer = await sending;
      if (answer.status === 401) return { ok: false, why: 'token' };
      return answer.ok ? { ok: true, value: await read(answer) } : { ok: false, why: 'failed' };
    } catch {
      return { ok: false, why: 'failed' };
    }
  };
  const ask = <T>(method: string, path: string, body?: object): Promise<Asked<T>> =>
    answered(send(method, path, body), (answer) => answer.json() as Promise<T>);
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
    askForPerson: async (kind, message, found) => {
      const asked = message === '' ? { kind } : { kind, message };
      if (found.length > 0) {
        const preflight = found.map((code) => ({ code, step: 'preflight' }));
        const told = await ask('POST', '/v1/account/tickets', { ...asked, preflight });
        // a server of another version may not know what was found
        if (told.ok || told.why === 'token') return told;
      }
      return ask('POST', '/v1/account/tickets', asked);
    },
    askErasure: () => ask('POST', '/v1/account/erasure-requests', {}),
    setMail: (mail) => ask('PATCH', '/v1/account/settings', { mail }),
    setTimeZone: (zone) => ask('PATCH', '/v1/account/settings', { time_zone: zone }),
    offerCredential: () => ask<CredentialOffer>('POST', '/v1/account/credential-offers', {}),
    readConversation: () => ask<Conversation>('GET', '/v1/account/tickets/messages'),
    say: (text) => ask('POST', '/v1/account/tickets/messages', { text }),
    showPicture: (picture) => ask('POST', '/v1/account/tickets/pictures', picture),
    readPicture: (id) => answered(send('GET', `/v1/account/tickets/pictures/${id}`), (answer) => answer.blob()),
    answerDeviceCheck: (id, check) => ask('POST', `/v1/account/tickets/device-checks/${id}`, check),
    rate: (score) => ask('POST', '/v1/account/tickets/satisfaction', { score }),
    watchConversation: async (signal, onChange) => {
      while (!signal.aborted) {
        try {
          const answer = await send('GET', '/v1/account/tickets/stream', undefined, signal);
          const reader = answer.ok ? answer.body?.pipeThrough(new TextDecoderStream()).getReader() : undefined;
          for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read())
            if (part.value.includes('event: changed')) onChange();
        } catch {
          // cut off or left: come again, unless the page was left
        }
        if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    },
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

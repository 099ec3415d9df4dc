import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import { isPublicAddress } from './public-address.ts';

interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type WebhookAnswer =
  | { readonly delivered: true; readonly status: number }
  | { readonly delivered: false; readonly status: number | null; readonly problem: WebhookProblem };

type WebhookProblem = 'address_not_public' | 'not_https' | 'redirected' | 'refused' | 'timeout' | 'unreachable';

export interface SendWebhook {
  (webhook: WebhookRequest): Promise<WebhookAnswer>;
  close(): Promise<void>;
}

class AddressNotPublic extends Error {}

export type Lookup = (
  hostname: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * The name is looked up once, inside the connection, and the address that was judged is the address that is connected to: a name that
 * changes its answer in between (DNS rebinding) gains nothing. One address that is not public refuses the name.
 */
const judgedLookup =
  (resolve: Lookup): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const first = addresses[0];
      if (first === undefined || addresses.some(({ address }) => !isPublicAddress(address)))
        return done(new AddressNotPublic('the name leads to an address that is not public'), '', 0);
      if (options.all === true) return (done as unknown as (error: null, all: LookupAddress[]) => void)(null, addresses);
      return done(null, first.address, first.family);
    });
  };

const hostAndPort = (url: URL): string => `${url.hostname}:${url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80'}`;

const TIMEOUT_MS = 15_000;

const problemOf = (error: unknown): WebhookProblem => {
  const code = (error as { code?: unknown }).code;
  if (error instanceof AddressNotPublic) return 'address_not_public';
  return typeof code === 'string' && code.includes('TIMEOUT') ? 'timeout' : 'unreachable';
};

/**
 * Posts webhooks to addresses that strangers chose. Literal addresses skip the lookup hook, so they are judged in the connector;
 * redirects are not followed; only https, and no body is read.
 * @param allowedHosts `name:port` that the operator trusts although they are not public; http is allowed there
 */
export function createSendWebhook(allowedHosts: readonly string[], resolve: Lookup = lookup as unknown as Lookup): SendWebhook {
  const guarded = buildConnector({ lookup: judgedLookup(resolve), timeout: TIMEOUT_MS });
  const strangers = new Agent({
    connect: (options, done) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !isPublicAddress(host)) return done(new AddressNotPublic('a literal address that is not public'), null);
      guarded(options, done);
    },
  });
  const trusted = new Agent({ connect: { timeout: TIMEOUT_MS } });

  const send = async ({ url, headers, body }: WebhookRequest): Promise<WebhookAnswer> => {
    const address = new URL(url);
    const isTrusted = allowedHosts.includes(hostAndPort(address));
    if (address.protocol !== 'https:' && !isTrusted) return { delivered: false, status: null, problem: 'not_https' };
    try {
      const answer = await request(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Mien-Webhooks/1' },
        body,
        dispatcher: isTrusted ? trusted : strangers,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      await answer.body.dump();
      const status = answer.statusCode;
      if (status >= 200 && status < 300) return { delivered: true, status };
      return { delivered: false, status, problem: status >= 300 && status < 400 ? 'redirected' : 'refused' };
    } catch (error) {
      return { delivered: false, status: null, problem: problemOf(error) };
    }
  };
  return Object.assign(send, {
    close: async () => {
      await strangers.destroy();
      await trusted.destroy();
    },
  });
}

/** Whether an address may be registered at all. What its name leads to is judged at each delivery. */
export function acceptsAddress(url: string, allowedHosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  if (address.username !== '' || address.password !== '') return false;
  if (allowedHosts.includes(hostAndPort(address))) return address.protocol === 'https:' || address.protocol === 'http:';
  const host = address.hostname.replace(/^\[|\]$/g, '');
  return address.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host));
}

import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { RefusalCode } from '@mien/entitlements';
import { fastify } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { askMien } from './ask-mien.ts';
import { openLimits } from './check-limits.ts';
import { createCustomer, type Move, type Order } from './customer.ts';
import { openAddresses, type Signed } from './linked-addresses.ts';
import { createOwnAddresses } from './own-addresses.ts';
import { openShop } from './shop.ts';
import { openVerification, type Profile } from './verification.ts';

export interface WalletParts {
  /** address of the Mien server as backend and browser reach it */
  readonly mien: string;
  readonly key: string;
  readonly customer: { readonly externalId: string; readonly claims: Profile };
  readonly policy: string;
  readonly port: number;
}

export interface OpenedWallet {
  readonly address: string;
  /** webhooks received so far, by type */
  readonly heard: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** As far as the wallet looks into a webhook. */
interface Heard {
  readonly type: string;
  readonly data: { readonly account_id?: string };
}

const WEB = fileURLToPath(new URL('../web/', import.meta.url));
const ELEMENT = fileURLToPath(new URL('.', import.meta.resolve('@mien/capture')));
const STATUS = fileURLToPath(new URL('.', import.meta.resolve('@mien/status')));

/** What the page may load: itself, the element, and Mien's API. `wasm-unsafe-eval` and the worker are the element's guidance. */
const policyFor = (mien: string): string =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self'; connect-src 'self' ${mien}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The example wallet: page, API and webhook receiver. What a customer may do is asked of Mien each time it matters, never remembered by the page. */
export async function openWallet({ mien: address, key, customer: identity, policy, port }: WalletParts): Promise<OpenedWallet> {
  const mien = askMien(address, key);
  const verification = await openVerification(mien, { ...identity, policy });
  const customer = createCustomer();
  const refusalOf = await openLimits(mien, address, verification.accountId);
  const addresses = openAddresses(mien, verification.accountId);
  const own = createOwnAddresses(addresses.address);
  const shop = openShop(address);
  const heard: string[] = [];
  const app = fastify({ logger: false });

  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policyFor(address),
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(self), microphone=(self)',
    });
  });
  await app.register(fastifyStatic, { root: WEB });
  await app.register(fastifyStatic, { root: ELEMENT, prefix: '/mien/', decorateReply: false });
  await app.register(fastifyStatic, { root: STATUS, prefix: '/mien-status/', decorateReply: false });

  app.get('/api/me', async () => ({
    mien: address,
    profile: verification.profile(),
    assets: customer.assets(),
    entries: customer.entries(),
    entitlements: await verification.entitlements(),
    verifications: await verification.history(),
    notifications: await verification.notifications(),
  }));

  app.post<{ Body: { time_zone?: string } }>('/api/verify', async (request, reply) => {
    if (request.body.time_zone !== undefined) await verification.followClock(request.body.time_zone);
    const known = await verification.entitlements();
    // who was verified before is asked again: Mien then chooses how much has to be shown (docs/account.md, the light form)
    const begun = await verification.begin(known === null || known.level === 'none' ? 'first' : 'request');
    return 'refused' in begun ? reply.code(409).send(begun) : begun;
  });

  const codeOf = (refusal: RefusalCode): string => (refusal === 'entitlement.over_limit' ? 'over_limit' : 'verification_needed');
  const act = async (move: Move, order: Order): Promise<{ status: number; code: string }> => {
    const { asset, amount } = order;
    if (!(amount > 0)) return { status: 400, code: 'amount' };
    const refusal = await refusalOf({ action: move, amount: customer.worth(asset, amount), used: customer.used(move) });
    if (refusal !== null) return { status: 403, code: codeOf(refusal) };
    const code = customer.move(move, order);
    return { status: code === 'not_enough' || code === 'unknown' ? 409 : 200, code };
  };
  for (const [path, move] of [
    ['/api/send', 'send'],
    ['/api/top-up', 'top_up'],
    ['/api/withdraw', 'withdraw'],
    ['/api/trade', 'trade'],
  ] as const)
    app.post<{ Body: Order }>(path, async (request, reply) => {
      const { status, code } = await act(move, request.body);
      return reply.code(status).send({ code });
    });
  app.post<{ Body: { asset: string } }>('/api/receive', async (request, reply) => {
    const refusal = await refusalOf({ action: 'receive' });
    if (refusal !== null) return reply.code(403).send({ code: codeOf(refusal) });
    const to = own[request.body.asset];
    return to === undefined ? reply.code(409).send({ code: 'unknown' }) : { code: 'open', address: to };
  });

  app.post<{ Body: Profile }>('/api/profile', async (request, reply) => {
    const { fullName, birthDate, documentNumber } = request.body;
    const code = await verification.correct({ fullName, birthDate, documentNumber });
    return reply.code(code === 'saved' ? 200 : 409).send({ code });
  });

  app.post('/api/notifications/read', async () => {
    await verification.readNotifications();
    return { done: true };
  });
  app.post('/api/page-token', async () => ({ token: await verification.pageToken() }));
  app.get('/api/addresses', async () => ({ items: await addresses.list() }));
  app.post('/api/addresses', async () => ({ code: await addresses.prove() }));
  app.post<{ Body: { chain: string; address: string } }>('/api/addresses/challenge', async (request, reply) => {
    const asked = await addresses.challenge(request.body.chain, request.body.address);
    return asked.ok ? asked.value : reply.code(409).send({ code: asked.code });
  });
  app.post<{ Body: Signed }>('/api/addresses/proof', async (request) => ({ code: await addresses.submit(request.body) }));
  app.delete<{ Params: { id: string } }>('/api/addresses/:id', async (request) => ({ ok: (await addresses.revoke(request.params.id)).ok }));
  app.post<{ Body: { holder_key: object } }>('/api/credential', async (request, reply) => {
    const issued = await verification.credential(request.body.holder_key);
    return issued.ok ? issued.value : reply.code(409).send({ code: issued.code });
  });

  app.post('/shop/challenge', async () => ({ nonce: shop.challenge() }));
  app.post<{ Body: { shown: string; nonce: string } }>('/shop/check', (request) => shop.check(request.body.shown, request.body.nonce));

  let secret: Webhook | null = null;
  await app.register(async (scope) => {
    // the signature is over the very bytes
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, async (_: unknown, body: string) => body);
    scope.post<{ Body: string }>('/hooks/mien', async (request, reply) => {
      try {
        const event = secret?.verify(request.body, request.headers as Record<string, string>) as Heard;
        heard.push(event.type);
        if (event.type === 'account.erasure_requested' && event.data.account_id === verification.accountId) void verification.erase();
        return reply.code(204).send();
      } catch {
        return reply.code(401).send();
      }
    });
  });

  const listening = await app.listen({ host: '127.0.0.1', port });
  const endpoint = await mien.post<{ secret: string }>('/v1/webhook-endpoints', { url: `${listening}/hooks/mien` });
  if (endpoint.ok) secret = new Webhook(endpoint.value.secret);
  return { address: listening, heard: () => heard, close: () => app.close() };
}

import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { fastify } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { askMien } from './ask-mien.ts';
import { type Action, createCustomer, NEEDS } from './customer.ts';
import { openVerification } from './verification.ts';

export interface WalletParts {
  /** address of the Mien server as backend and browser reach it */
  readonly mien: string;
  readonly key: string;
  readonly customer: { readonly externalId: string; readonly claims: object };
  readonly policy: string;
  readonly port: number;
}

export interface OpenedWallet {
  readonly address: string;
  /** webhooks received so far, by type */
  readonly heard: () => readonly string[];
  readonly close: () => Promise<void>;
}

const WEB = fileURLToPath(new URL('../web/', import.meta.url));
const ELEMENT = fileURLToPath(new URL('.', import.meta.resolve('@mien/capture')));

/** What the page may load: itself, the element, and Mien's API. `wasm-unsafe-eval` and the worker are the element's guidance. */
const policyFor = (mien: string): string =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self'; connect-src 'self' ${mien}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The example wallet: page, API and webhook receiver. What a customer may do is asked of Mien each time it matters, never remembered by the page. */
export async function openWallet({ mien: address, key, customer: identity, policy, port }: WalletParts): Promise<OpenedWallet> {
  const mien = askMien(address, key);
  const verification = await openVerification(mien, { ...identity, policy });
  const customer = createCustomer();
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

  app.get('/api/me', async () => ({
    mien: address,
    assets: customer.assets(),
    entries: customer.entries(),
    entitlements: await verification.entitlements(),
    verifications: await verification.history(),
    notifications: await verification.notifications(),
  }));

  app.post('/api/verify', async (_request, reply) => {
    const begun = await verification.begin('first');
    return 'refused' in begun ? reply.code(409).send(begun) : begun;
  });

  const isAllowed = async (action: Action): Promise<boolean> => {
    const known = await verification.entitlements();
    // no answer is no permission
    return known?.entitlements.some(({ name, allowed }) => name === NEEDS[action] && allowed) === true;
  };
  app.post<{ Body: { asset: string; amount: number } }>('/api/send', async (request, reply) => {
    const { asset, amount } = request.body;
    if (!(amount > 0)) return reply.code(400).send({ code: 'amount' });
    if (!(await isAllowed('send'))) return reply.code(403).send({ code: 'verification_needed' });
    return customer.send(asset, amount) === 'sent' ? { code: 'sent' } : reply.code(409).send({ code: 'not_enough' });
  });
  app.post<{ Body: { asset: string; amount: number } }>('/api/top-up', async (request, reply) => {
    const { asset, amount } = request.body;
    if (!(amount > 0)) return reply.code(400).send({ code: 'amount' });
    if (!(await isAllowed('top_up'))) return reply.code(403).send({ code: 'verification_needed' });
    customer.topUp(asset, amount);
    return { code: 'topped_up' };
  });

  let secret: Webhook | null = null;
  await app.register(async (scope) => {
    // the signature is over the very bytes
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, async (_: unknown, body: string) => body);
    scope.post<{ Body: string }>('/hooks/mien', async (request, reply) => {
      try {
        const event = secret?.verify(request.body, request.headers as Record<string, string>) as { type: string };
        heard.push(event.type);
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

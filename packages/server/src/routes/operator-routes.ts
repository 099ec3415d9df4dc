import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Probe } from '../observe/probes.ts';
import type { App } from './app.ts';

const Up = z.object({ ok: z.literal(true) });
const tags = ['operation'];

const isLoopback = (address: string): boolean => isIP(address) !== 0 && (address === '::1' || /^(::ffff:)?127\./.test(address));

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
/** by hash: two texts of one length may still differ in bytes, which the comparison would throw at */
const equal = (a: string, b: string): boolean => timingSafeEqual(hashOf(a), hashOf(b));

export interface OperatorAccess {
  /** null: metrics are for this machine only */
  readonly metricsToken: string | null;
  /** what must answer before traffic is sent here */
  readonly probes: readonly Probe[];
}

/** What operators and their machines ask: alive, ready, numbers. */
export function operatorRoutes(app: App, context: Context, { metricsToken, probes }: OperatorAccess): void {
  app.get('/healthz', { schema: { tags, summary: 'The process lives', response: { 200: Up } } }, async () => ({ ok: true as const }));

  app.get('/readyz', { schema: { tags, summary: 'Database, objects, queue and models answer', response: { 200: Up } } }, async () => {
    const states = await Promise.all(probes.map(async ({ name, isReady }) => ({ name, ready: await isReady() })));
    const missing = states.filter(({ ready }) => !ready).map(({ name }) => name);
    if (missing.length > 0) throw new ApiError('system.not_ready', { missing: missing.join(', ') });
    return { ok: true as const };
  });

  app.get('/metrics', { schema: { tags, summary: 'Prometheus metrics' } }, async (request, reply) => {
    const given = request.headers.authorization ?? '';
    const allowed = metricsToken === null ? isLoopback(request.ip) : equal(given, `Bearer ${metricsToken}`);
    if (!allowed) throw new ApiError('access.refused');
    return reply.type(context.metrics.registry.contentType).send(await context.metrics.registry.metrics());
  });
}

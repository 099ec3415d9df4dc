import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { identifyCaller } from '../access/identify-caller.ts';
import { RATE_LIMITS } from '../access/rate-limits.ts';
import { type Access, ROUTE_ACCESS } from '../access/route-access.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import type { App } from './app.ts';

/** Refusals from one address a minute; each is written to the audit trail, so this also bounds what a stranger can write there. */
const REFUSALS_PER_MINUTE = 30;

const access: Readonly<Record<string, Access>> = ROUTE_ACCESS;
/** fastify answers HEAD for each GET by itself: such a HEAD is for whom the GET is for */
const rowFor = (method: string, url: string): string =>
  method === 'HEAD' && access[`HEAD ${url}`] === undefined ? `GET ${url}` : `${method} ${url}`;
const nameOf = (request: FastifyRequest): string => rowFor(request.method, request.routeOptions.url ?? '');

/** Lets a request through to its route, or refuses, audits and reveals nothing. Before any route is added. */
export async function guardAccess(app: App, context: Context): Promise<void> {
  const seen = new Set<string>();
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of Array.isArray(method) ? method : [method]) {
      if (one === 'OPTIONS') continue;
      const row = rowFor(one, url);
      if (access[row] === undefined) throw new Error(`the route ${one} ${url} is not in the access table`);
      seen.add(row);
    }
  });
  app.addHook('onReady', async () => {
    const missing = Object.keys(access).filter((name) => !seen.has(name));
    if (missing.length > 0) throw new Error(`the access table has rows without a route: ${missing.join(', ')}`);
  });

  app.addHook('onRoute', (route) => {
    const max = RATE_LIMITS[`${Array.isArray(route.method) ? route.method[0] : route.method} ${route.url}`];
    if (max !== undefined) route.config = { ...route.config, rateLimit: { max, timeWindow: 60_000 } };
  });
  await app.register(rateLimit, {
    global: true,
    // after the access hook: counted by who calls; public routes by address
    hook: 'preHandler',
    max: context.config.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.caller?.id ?? request.ip,
    errorResponseBuilder: () => new ApiError('request.too_many'),
  });
  const countRefusal = app.createRateLimit({ max: REFUSALS_PER_MINUTE, timeWindow: 60_000, keyGenerator: (request) => request.ip });

  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    if (request.is404 || request.method === 'OPTIONS') return;
    const wanted = access[nameOf(request)];
    if (wanted === undefined) throw new ApiError('request.unknown_route');
    const identified = await identifyCaller(context, wanted, request);
    if (identified.ok) {
      request.caller = identified.caller;
      return;
    }
    context.metrics.refusals.inc({ code: identified.code });
    const counted = await countRefusal(request);
    if (!counted.isAllowed && counted.isExceeded) throw new ApiError('request.too_many');
    await context.db.transaction().execute((trx) =>
      appendAudit(trx, {
        at: context.now(),
        actor: identified.knownAs ?? 'anonymous',
        action: 'access.refused',
        subject: nameOf(request),
        detail: { code: identified.code },
      }),
    );
    throw new ApiError(identified.code);
  });
}

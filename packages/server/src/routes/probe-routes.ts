import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { type App, applicant } from './app.ts';

const tags = ['capture'];
const MIB = 1024 * 1024;
/** Enough to tell a line of 20 Mbit/s; a page asks several times. */
const MAX_PROBE_BYTES = MIB;
/** A check-up pings some twenty times and moves some megabytes; anew it may be done often. */
const PROBES_PER_MINUTE = 360;

const probing = {
  rateLimit: {
    // before the body is read
    hook: 'preParsing' as const,
    max: PROBES_PER_MINUTE,
    timeWindow: 60_000,
    // a count of its own: measuring the line must not use up what filming needs
    keyGenerator: (request: Parameters<typeof applicant>[0]) => `probe:${applicant(request).id}`,
  },
};

const Received = z.object({
  bytes: z.number().int(),
  milliseconds: z.number().describe('from the first byte to the last, as the server saw it'),
});
type Received = z.infer<typeof Received>;

/** Counts and forgets; what comes slower than the connection's own time limit ends with it. */
async function countBytes(body: Readable): Promise<Received> {
  let bytes = 0;
  let first: number | undefined;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    first ??= performance.now();
    bytes += chunk.length;
    if (bytes > MAX_PROBE_BYTES) throw new ApiError('request.too_large');
  }
  return { bytes, milliseconds: first === undefined ? 0 : Math.round((performance.now() - first) * 10) / 10 };
}

/** What the page measures its line with. Random bytes: no proxy can make them smaller. Nothing of it is kept. */
export async function probeRoutes(app: App, { random, now }: Pick<Context, 'random' | 'now'>): Promise<void> {
  app.get(
    '/v1/capture/probe/ping',
    { config: probing, schema: { tags, summary: 'Round trip', response: { 200: z.object({ at: z.iso.datetime() }) } } },
    async (_request, reply) => reply.header('cache-control', 'no-store').send({ at: now().toISOString() }),
  );

  app.get(
    '/v1/capture/probe/down',
    {
      config: probing,
      schema: {
        tags,
        summary: 'Random bytes to time',
        querystring: z.strictObject({
          bytes: z.coerce
            .number()
            .int()
            .min(1)
            .max(MAX_PROBE_BYTES)
            .default(256 * 1024),
        }),
      },
    },
    async (request, reply) =>
      reply.type('application/octet-stream').header('cache-control', 'no-store, no-transform').send(random.bytes(request.query.bytes)),
  );

  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { bodyLimit: MAX_PROBE_BYTES }, (_request: unknown, payload: Readable) =>
      countBytes(payload),
    );
    scope.post(
      '/v1/capture/probe/up',
      {
        config: probing,
        bodyLimit: MAX_PROBE_BYTES,
        schema: { tags, summary: 'Bytes to be timed: application/octet-stream, up to 1 MiB', response: { 200: Received } },
      },
      async (request) => {
        const received = Received.safeParse(request.body);
        if (!received.success) throw new ApiError('request.media_type');
        return received.data;
      },
    );
  });
}

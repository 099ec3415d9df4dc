import { PassThrough } from 'node:stream';
import type { Context } from '../context.ts';
import { showSession } from '../verification/hold-session.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { describeCapture } from '../view/describe-verification.ts';
import { describeReview, readStepReviews } from '../view/step-reviews.ts';
import { type App, applicant, sessionOf } from './app.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 15_000;
/** One applicant, few windows. */
const MAX_STREAMS = 5;

/**
 * Server-sent events of one verification: the applicant's view at once and after each change. Read by fetch with the Authorization header:
 * an EventSource would need the token in the URL. Ends with the token; the page comes again with a new one.
 */
export function captureStream(app: App, context: Context): void {
  const open = new Map<string, Set<PassThrough>>();
  app.addHook('preClose', async () => {
    for (const streams of open.values()) for (const stream of streams) stream.end();
  });

  app.get(
    '/v1/capture/stream',
    { schema: { tags: ['capture'], summary: 'State and findings as they come (server-sent events)' } },
    (request, reply) => {
      const { id, expiresAt } = applicant(request);
      const session = sessionOf(request);
      const stream = new PassThrough();
      const streams = open.get(id) ?? new Set();
      open.set(id, streams.add(stream));
      const [oldest] = streams;
      if (streams.size > MAX_STREAMS) oldest?.end();

      /** clips whose review this window was told of, and how much was found: a later step may show more of an earlier one */
      const told = new Map<string, number>();
      // one reading at a time; a change while reading leads to one more
      let state: 'idle' | 'reading' | 'again' = 'idle';
      const tell = async (): Promise<void> => {
        if (state !== 'idle') {
          state = 'again';
          return;
        }
        do {
          state = 'reading';
          const loaded = await loadVerification(context.db, id);
          if (loaded === undefined || loaded.state === 'erased' || stream.writableEnded) return void stream.end();
          for (const reviewed of await readStepReviews(context.db, id)) {
            const count = reviewed.review.findings.length;
            if (told.get(reviewed.clipId) === count) continue;
            told.set(reviewed.clipId, count);
            stream.write(`event: step_reviewed\ndata: ${JSON.stringify(describeReview(reviewed))}\n\n`);
          }
          stream.write(`event: state\ndata: ${JSON.stringify(await describeCapture(context, loaded, session))}\n\n`);
        } while ((state as string) === 'again');
        state = 'idle';
      };
      const tellOrEnd = (): void => {
        tell().catch((error: unknown) => {
          context.log.warn({ event: 'stream.failed', verification: id, err: error });
          stream.end();
        });
      };
      const stop = context.changes.watch(id, tellOrEnd);
      const heartbeat = setInterval(() => {
        stream.write(': here\n\n');
        showSession(context, { verificationId: id, session }).catch((error: unknown) => {
          context.log.warn({ event: 'stream.failed', verification: id, err: error });
        });
      }, HEARTBEAT_MS);
      const expiry = setTimeout(
        () => stream.end('event: expired\ndata: {}\n\n'),
        Math.max(0, expiresAt.getTime() - context.now().getTime()),
      );
      stream.on('close', () => {
        stop();
        clearInterval(heartbeat);
        clearTimeout(expiry);
        streams.delete(stream);
        if (streams.size === 0) open.delete(id);
      });
      tellOrEnd();
      return reply.type('text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no').send(stream);
    },
  );
}

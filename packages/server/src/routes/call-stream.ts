import type { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readSignals } from '../call/send-signal.ts';
import type { Context } from '../context.ts';
import type { CallRow } from '../sql/tables.ts';
import type { EventWriter } from '../stream/open-events.ts';
import type { CallSide } from '../vocabulary.ts';
import type { App } from './app.ts';

/** The number of the last signal that a reader had; 0 where it does not say. */
export const lastSeen = (request: FastifyRequest): number => {
  const given = Number(request.headers['last-event-id']);
  return Number.isInteger(given) && given > 0 ? given : 0;
};

/** Streams of one kind that are open in this process: a stop ends them. */
export function openStreams(app: App): (reply: FastifyReply, stream: PassThrough) => FastifyReply {
  const open = new Set<PassThrough>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });
  return (reply, stream) => {
    open.add(stream);
    stream.on('close', () => open.delete(stream));
    return reply.type('text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no').send(stream);
  };
}

/** Tells one reader of a call what is new since the last time: the call where it changed, and what the other side said, in order. */
export function createTeller(context: Context, from: CallSide, after: number) {
  let seen = after;
  let told = '';
  return async <Described extends { readonly ice: unknown }>(
    writer: EventWriter,
    call: CallRow | null,
    described: Described | null,
  ): Promise<void> => {
    // credentials are new each time and no news
    const news = JSON.stringify(described === null ? null : { ...described, ice: described.ice === null });
    if (news !== told) writer.send('call', described);
    told = news;
    if (call === null) return;
    for (const signal of await readSignals(context, call, { from, after: seen })) {
      seen = signal.seq;
      writer.send('signal', signal, signal.seq);
    }
  };
}

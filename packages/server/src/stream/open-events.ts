import { PassThrough } from 'node:stream';
import type { Logger } from 'pino';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 15_000;

export interface EventWriter {
  /** @param id what a browser that comes again names as the last it had */
  send(name: string, data: unknown, id?: number): void;
}

interface EventSource {
  /** writes what is new; never twice at once, and again after each wake that came meanwhile. `over`: there is nothing more to come */
  readonly tell: (writer: EventWriter) => Promise<'goes_on' | 'over'>;
  /** @returns how to stop */
  readonly watch: (wake: () => void) => () => void;
  /** every 15 s while somebody listens */
  readonly onBeat: () => Promise<void>;
  /** milliseconds after which the stream ends, with an event of this name */
  readonly endsAfter: number;
  readonly endsWith: string;
  readonly log: Pick<Logger, 'warn'>;
}

/** Server-sent events for one reader. Whatever goes wrong ends the stream: the reader comes again. */
export function openEvents({ tell, watch, onBeat, endsAfter, endsWith, log }: EventSource): PassThrough {
  const stream = new PassThrough();
  const fail = (error: unknown): void => {
    log.warn({ event: 'stream.failed', err: error });
    stream.end();
  };
  const writer: EventWriter = {
    send: (name, data, id) => {
      if (!stream.writableEnded) stream.write(`event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
    },
  };
  let state: 'idle' | 'telling' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    do {
      state = 'telling';
      if ((await tell(writer)) === 'over') return void stream.end();
    } while ((state as string) === 'again' && !stream.writableEnded);
    state = 'idle';
  };
  const wake = (): void => {
    if (state === 'idle') run().catch(fail);
    else state = 'again';
  };
  const stop = watch(wake);
  const beat = setInterval(() => {
    stream.write(': here\n\n');
    onBeat().then(wake, fail);
  }, HEARTBEAT_MS);
  const end = setTimeout(
    () => {
      writer.send(endsWith, {});
      stream.end();
    },
    Math.max(0, endsAfter),
  );
  stream.on('close', () => {
    stop();
    clearInterval(beat);
    clearTimeout(end);
  });
  wake();
  return stream;
}

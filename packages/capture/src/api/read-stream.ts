import { headersOf, type Line } from './call-server.ts';
import { type ServerEvent, splitEvents } from './split-events.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * Server-sent events, read by fetch so that the token stays in a header. Comes again after every end, sooner when the network returns, and
 * goes on where it was cut, until `signal` aborts.
 */
export async function readStream(
  line: Line,
  path: '/v1/capture/stream' | '/v1/capture/call/stream',
  signal: AbortSignal,
  onEvent: (event: ServerEvent) => void,
): Promise<void> {
  let last = '';
  for (let wait = FIRST_WAIT_MS; !signal.aborted; ) {
    try {
      const response = await line.fetch(`${line.server}${path}`, {
        headers: headersOf(line, { accept: 'text/event-stream', ...(last === '' ? {} : { 'last-event-id': last }) }),
        credentials: 'omit',
        cache: 'no-store',
        signal,
      });
      if (response.ok && response.body !== null) {
        wait = FIRST_WAIT_MS;
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = '';
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          const split = splitEvents(rest + part.value);
          rest = split.rest;
          for (const event of split.events) {
            if (event.id !== '') last = event.id;
            onEvent(event);
          }
        }
      } else if (response.status === 401 || response.status === 403 || response.status === 404)
        onEvent({ name: 'refused', data: '', id: '' });
    } catch {
      // no answer or cut off: come again
    }
    await pause(wait, signal);
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
  }
}

/** Ends after `ms`, when the network returns, or when `signal` aborts. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal?.addEventListener('abort', end);
  });

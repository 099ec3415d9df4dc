import { randomUUID } from 'node:crypto';

interface Sending {
  readonly repeats: number;
  readonly send: (request: Request) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Told to wait, or nothing was decided: the same request is good again, since each POST carries an idempotency key. */
const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);
/** 409 with this code: the first one is still being answered */
const UNDER_WAY = 'idempotency.under_way';
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/** What `Retry-After` says, else doubling, with half of it left to chance so that many clients do not come back together. */
function waitBefore(repeat: number, response: Response | null): number {
  const told = Number(response?.headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(told) && told >= 0) return Math.min(told * 1000, LONGEST_WAIT_MS);
  return Math.min(FIRST_WAIT_MS * 2 ** repeat, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);
}

async function isUnderWay(response: Response): Promise<boolean> {
  if (response.status !== 409) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'code' in body && body.code === UNDER_WAY;
}

/** Sends a request until it is answered for good. A POST without an idempotency key is given one, the same for every time. */
export async function sendAgain(request: Request, { repeats, send, wait }: Sending): Promise<Response> {
  if (request.method === 'POST' && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', randomUUID());
  for (let repeat = 0; ; repeat++) {
    let response: Response | null = null;
    let failure: unknown;
    try {
      response = await send(request.clone());
      if (!AGAIN.has(response.status) && !(await isUnderWay(response))) return response;
    } catch (error) {
      // an aborted request is the caller's own wish
      if (request.signal.aborted) throw error;
      failure = error;
    }
    if (repeat >= repeats) {
      if (response === null) throw failure;
      return response;
    }
    await response?.body?.cancel();
    await wait(waitBefore(repeat, response));
  }
}

/** A refusal the server gave, or `network.offline` where no answer came. Expected failures are data; nothing is thrown. */
export interface Refusal {
  readonly ok: false;
  readonly code: string;
  /** HTTP status; 0: no answer */
  readonly status: number;
  readonly retryAfterMs: number | null;
}

export type Answer<T> = { readonly ok: true; readonly value: T; readonly headers: Headers } | Refusal;

export interface Call {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** from `/v1` on */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** what is wanted of the answer: what it says, or its bytes; what it says unless told */
  readonly wants?: 'json' | 'blob';
  readonly headers?: Readonly<Record<string, string>>;
  /** until when there must be an answer; bytes may take any time unless told */
  readonly withinMs?: number;
  readonly signal?: AbortSignal;
}

/** What every request of this page carries. */
export interface Line {
  /** origin of the Mien server, without a slash at its end */
  readonly server: string;
  readonly token: () => string;
  /** this window's own name, by which the server tells two tabs apart */
  readonly session: string;
  /** this device's random name, by which accounts from one device are counted; null where the policy counts none, and none is made then */
  readonly device: () => string | null;
  readonly fetch: typeof fetch;
}

/** Whether the same request may help later: no answer, our server's trouble, or somebody writing at the same time. */
export const isPassing = ({ status }: Refusal): boolean => status === 0 || status >= 500 || status === 423 || status === 429;

/** The token goes in a header, never in an address; cookies stay out. */
export function headersOf(line: Line, headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const token = line.token();
  const device = line.device();
  return {
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    'mien-session': line.session,
    ...(device === null ? {} : { 'mien-device': device }),
    ...headers,
  };
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem: unknown = await response.json().catch(() => null);
  const code =
    typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'string' ? problem.code : null;
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    ok: false,
    code: code ?? (response.status >= 500 ? 'system.internal' : 'request.invalid'),
    status: response.status,
    retryAfterMs: Number.isFinite(after) ? after * 1000 : null,
  };
}

/** A line that stands still gives no error by itself: without an answer for so long there is none. */
const ANSWER_MS = 20_000;

/** Aborts with the caller's own signal, or when the time for an answer is over. */
function limitTime(ms: number, signal: AbortSignal | undefined): { readonly signal: AbortSignal; readonly end: () => void } {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const timer = setTimeout(stop, ms);
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop);
  return {
    signal: stopping.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}

/** One request to the server. @typeParam T what the route answers; the server's schema vouches for it */
export async function callServer<T>(
  line: Line,
  { method, path, json, bytes, wants = 'json', headers = {}, withinMs, signal }: Call,
): Promise<Answer<T>> {
  const within = withinMs ?? (bytes === undefined || bytes.length === 0 ? ANSWER_MS : null);
  const limit = within === null ? { signal, end: () => undefined } : limitTime(within, signal);
  try {
    const response = await line.fetch(`${line.server}${path}`, {
      method,
      headers: headersOf(line, { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(bytes === undefined ? {} : { body: bytes }),
      ...(limit.signal === undefined ? {} : { signal: limit.signal }),
    });
    if (!response.ok) return await refusalOf(response);
    if (wants === 'blob') return { ok: true, value: (await response.blob()) as T, headers: response.headers };
    const isJson = response.headers.get('content-type')?.includes('json') === true && method !== 'HEAD';
    const value: unknown = isJson ? await response.json() : await response.arrayBuffer().then(() => null);
    return { ok: true, value: value as T, headers: response.headers };
  } catch {
    // no answer, or cut off in the middle of it
    return { ok: false, code: 'network.offline', status: 0, retryAfterMs: null };
  } finally {
    limit.end();
  }
}

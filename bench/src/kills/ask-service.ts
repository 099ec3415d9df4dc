import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from './service.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a route answered
  readonly body: any;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'HEAD' | 'DELETE';
  readonly path: string;
  readonly token: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | object;
}

/** Asked again after this long: a killed process is not there for a moment, and a server that is busy says so. */
const AGAIN_MS = 100;
const AGAIN: readonly number[] = [423, 429, 500, 502, 503];

/** One request, once. Undefined where it was not answered, or only with "later". */
async function askOnce(service: Service, { method, path, token, headers = {}, body }: Request): Promise<Asked | undefined> {
  try {
    const isBytes = body instanceof Uint8Array;
    const answer = await fetch(`${service.address()}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
    });
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    const asked: Asked = { status: answer.status, headers: answer.headers, body: isJson ? await answer.json() : null };
    return AGAIN.includes(asked.status) || asked.body?.code === 'idempotency.under_way' ? undefined : asked;
  } catch {
    return undefined;
  }
}

/** One request, repeated against whichever API lives until it is answered: what a wallet and a browser do. */
export async function askService(service: Service, request: Request, onTry: () => void = () => undefined): Promise<Asked> {
  for (;;) {
    onTry();
    const asked = await askOnce(service, request);
    if (asked !== undefined) return asked;
    await pause(AGAIN_MS);
  }
}

import { nextHost, type RunningService } from './running-service.ts';
import { SEEDS } from './seeds.ts';
import type { Sent } from './variants.ts';

export interface Asked {
  readonly as?: string | undefined;
  readonly cookie?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sent?: Sent | undefined;
}

export interface Answered {
  readonly route: string;
  readonly status: number;
  readonly text: string;
  readonly headers: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a route answered
  readonly body: any;
  readonly cookies: readonly string[];
}

const DIGITS_AND_NAMES = /[^\x20-\x7e]/;

/** Asks over real HTTP and keeps every answer. */
export class Walker {
  readonly answers: Answered[] = [];
  readonly #service: RunningService;

  constructor(service: RunningService) {
    this.#service = service;
  }

  /** @param path after the host; @param route the row of the access table */
  async ask(route: string, path: string, { as, cookie, headers = {}, sent }: Asked = {}): Promise<Answered> {
    const [method = 'GET'] = route.split(' ');
    const { address } = this.#service;
    const all: Record<string, string> = {
      'user-agent': SEEDS.userAgent,
      'x-forwarded-for': nextHost(),
      origin: address,
      'mien-console': '1',
      ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(sent === undefined ? {} : { 'content-type': sent.type }),
      ...headers,
    };
    for (const [name, value] of Object.entries(all)) if (DIGITS_AND_NAMES.test(value)) all[name] = Buffer.from(value).toString('latin1');
    const response = await fetch(`${address}${path}`, {
      method,
      headers: all,
      redirect: 'manual',
      ...(sent === undefined || method === 'GET' || method === 'HEAD' ? {} : { body: sent.text }),
    });
    const isStream = response.headers.get('content-type')?.includes('event-stream') === true;
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    const answered = {
      route,
      status: response.status,
      text,
      headers: JSON.stringify([...response.headers]),
      body: isJson ? JSON.parse(text) : null,
      cookies: response.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''),
    };
    this.answers.push(answered);
    return answered;
  }

  /** A call that must succeed. */
  async must(route: string, path: string, asked: Asked & { readonly json?: unknown } = {}): Promise<Answered> {
    const { json, ...rest } = asked;
    const sent = json === undefined ? rest.sent : { type: 'application/json', text: JSON.stringify(json) };
    const answered = await this.ask(route, path, { ...rest, sent });
    if (answered.status >= 300) throw new Error(`${route}: ${answered.status} ${answered.text}`);
    return answered;
  }
}

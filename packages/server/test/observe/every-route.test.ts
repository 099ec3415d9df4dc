import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Access, ROUTE_ACCESS } from '../../src/access/route-access.ts';
import { newId } from '../../src/ids.ts';
import { type RunningService, runService } from './walk/running-service.ts';
import { hunt, NETWORK, SEEDS } from './walk/seeds.ts';
import { type Settled, settleIn } from './walk/settle-in.ts';
import { bodiesFor, HEADERS, PATH_PARTS, QUERIES, someOf } from './walk/variants.ts';
import { type Asked, Walker } from './walk/walker.ts';

let service: RunningService;
let walker: Walker;
let settled: Settled;
let metrics = '';
let trail: Record<string, unknown>[] = [];

interface Route {
  readonly name: string;
  readonly method: string;
  readonly pattern: string;
  readonly access: Access;
}

/** What ends a session or takes something away comes last. */
const isLast = ({ method, pattern }: Route): number =>
  pattern.endsWith('/sign-out') ? 3 : pattern.includes('/sessions') ? 2 : method === 'DELETE' ? 1 : 0;

const routes: Route[] = Object.entries(ROUTE_ACCESS as Record<string, Access>)
  .map(([name, access]) => {
    const [method = '', pattern = ''] = name.split(' ');
    return { name, method, pattern, access };
  })
  .sort((a, b) => isLast(a) - isLast(b));

const KINDS: Record<string, Parameters<typeof newId>[0]> = {
  policies: 'pol',
  events: 'evt',
  members: 'stf',
  passkeys: 'psk',
  sessions: 'ses',
  'pending-actions': 'pnd',
};

/** the path with ids of what is there, or of nothing */
function pathOf({ pattern, method }: Route): string {
  const kind =
    pattern
      .split('/')
      .slice(2)
      .find((part) => part in settled.ids || part in KINDS) ?? '';
  const id = method === 'DELETE' ? undefined : settled.ids[kind];
  return pattern
    .replace(':id', id ?? newId(KINDS[kind] ?? (kind === 'accounts' ? 'acc' : 'ver')))
    .replace(':step', 'document_front')
    .replace(':clipId', settled.ids['clip'] ?? '')
    .replace(':mediaId', settled.ids['clip'] ?? '')
    .replace(':addressId', newId('adr'))
    .replace('*', 'nothing.js');
}

/** whoever may */
function callerOf({ access }: Route): Asked {
  switch (access.to) {
    case 'key':
      return { as: settled.key };
    case 'capture':
      return { as: settled.capture };
    case 'account':
      return { as: settled.account };
    case 'staff':
    case 'session':
    case 'enrolling':
      return { cookie: settled.admin };
    default:
      return {};
  }
}

const WRONG: readonly Asked[] = [
  {},
  { as: SEEDS.bearer },
  { as: SEEDS.fullName },
  { headers: { authorization: `Basic ${Buffer.from(`${SEEDS.email}:${SEEDS.password}`).toString('base64')}` } },
  { cookie: `mien_staff.session_token=${encodeURIComponent(SEEDS.fullName)}; name=${encodeURIComponent(SEEDS.chineseName)}` },
  { headers: { origin: `https://${SEEDS.documentNumber}.example`, 'sec-fetch-site': 'cross-site' } },
];

async function walkRoute(route: Route, example: never, turn: number): Promise<void> {
  const path = pathOf(route);
  const caller = callerOf(route);
  const ask = (to: string, asked: Asked) => walker.ask(route.name, to, asked);
  for (const wrong of someOf(WRONG, 2, turn)) await ask(path, wrong);
  for (const query of route.method === 'GET' ? QUERIES : someOf(QUERIES, 2, turn)) await ask(`${path}${query}`, caller);
  for (const headers of route.pattern.includes('uploads') ? HEADERS : HEADERS.slice(0, 1)) await ask(path, { ...caller, headers });
  if (route.pattern.includes('/:') || route.pattern.includes('*'))
    for (const part of someOf(PATH_PARTS, 3, turn)) await ask(route.pattern.replaceAll(/:\w+|\*/g, part), caller);
  if (route.method === 'GET' || route.method === 'HEAD') return;
  for (const sent of bodiesFor(example, turn)) await ask(path, { ...caller, sent });
}

/** What never becomes a request: the line or a header is broken, with somebody's data in it. */
async function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(service.address);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.on('error', () => undefined);
  socket.end(text);
  await once(socket, 'close');
  return answer;
}
const raw: string[] = [];

beforeAll(async () => {
  service = await runService();
  walker = new Walker(service);
  settled = await settleIn(walker, service);
  const document = (await walker.must('GET /openapi.json', '/openapi.json')).body;
  for (const [turn, route] of routes.entries()) {
    const operation = document.paths[route.pattern.replaceAll(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
    await walkRoute(route, operation?.requestBody?.content?.['application/json']?.example as never, turn);
  }
  for (const text of [
    `GET /${SEEDS.documentNumber} HTTP/9\r\n\r\n`,
    `${SEEDS.fullName}\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: x\r\nbad header ${SEEDS.email}\r\n\r\n`,
    `GET /v1/accounts/${SEEDS.documentNumber} HTTP/1.1\r\nhost: x\r\ncontent-length: ${SEEDS.documentNumber}\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: x\r\nlong: ${SEEDS.fullName.repeat(3000)}\r\n\r\n`,
  ])
    raw.push(await sendRaw(text));
  metrics = (await walker.must('GET /metrics', '/metrics', { as: SEEDS.metricsToken })).text;
  await service.stop();
  const pglite = await PGlite.create({ dataDir: join(service.directory, 'database') });
  trail = (await pglite.query<Record<string, unknown>>('select seq, actor, action, subject, detail from audit')).rows;
  await pglite.close();
}, 900_000);
afterAll(() => service.remove());

const hunted = () => ({ ...SEEDS, ...settled.secrets });

describe('personal data and secrets sent to every route, in every place that takes text (invariant 9)', () => {
  it('reach every route, are answered in every way, and bring nothing down', () => {
    expect(new Set(walker.answers.map(({ route }) => route)).size).toBe(routes.length);
    expect(walker.answers.length).toBeGreaterThan(1000);
    const statuses = new Set(walker.answers.map(({ status }) => status));
    for (const status of [200, 201, 400, 401, 403, 404, 409, 415, 422]) expect(statuses).toContain(status);
    const failed = walker.answers.filter(
      ({ status, body }) => status >= 500 && body?.code !== 'system.not_ready' && body?.code !== 'staff.sso_unreachable',
    );
    expect([...new Set(failed.map(({ route, text }) => `${route} ${text.slice(0, 200)}`))]).toEqual([]);
  });

  it('stand in no line that the process wrote', () => {
    const written = service.written();
    expect(written.split('\n').length).toBeGreaterThan(1000);
    expect(hunt(written, hunted())).toEqual([]);
    expect(written).not.toContain(NETWORK);
    expect(written).not.toMatch(/mien_(test|live)_[\w-]{20}|eyJ[\w-]{10}/);
  });

  it('stand in no error, neither in its text nor in its headers', () => {
    const leaking = walker.answers
      .filter(({ status }) => status >= 400)
      .flatMap(({ route, status, text, headers }) => hunt(`${text}\n${headers}`, hunted()).map((name) => `${route} ${status}: ${name}`));
    expect([...new Set(leaking)]).toEqual([]);
    expect(hunt(raw.join('\n'), hunted())).toEqual([]);
  });

  it('stand in no metric', () => {
    expect(metrics).toContain('mien_http_request_seconds');
    expect(hunt(metrics, hunted())).toEqual([]);
    expect(metrics).not.toMatch(/(acc|ver|stf|key)_[0-9a-z]{20}/);
  });

  it('stand nowhere in the audit trail', () => {
    expect(trail.length).toBeGreaterThan(300);
    const leaking = trail
      .filter((row) => hunt(JSON.stringify(row), hunted()).length > 0)
      .map(({ action, detail }) => `${action} ${detail}`);
    expect([...new Set(leaking)].slice(0, 10)).toEqual([]);
    expect(JSON.stringify(trail)).not.toContain(NETWORK);
  });

  it('stand in no address that we hand out, but for a code in the fragment', () => {
    const addresses = walker.answers
      .flatMap(({ text, headers }) => `${text}\n${headers}`.match(/https?:\/\/[^"\\\s]+/g) ?? [])
      .filter((address) => address.startsWith(service.address))
      .map((address) => address.split('#')[0] ?? '');
    expect(addresses.length).toBeGreaterThan(5);
    expect(hunt(addresses.join('\n'), hunted())).toEqual([]);
  });

  it('stand in no webhook', () => {
    expect(service.webhooks.length).toBeGreaterThan(0);
    expect(hunt(service.webhooks.join('\n'), hunted())).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Access, ROUTE_ACCESS } from '../../src/access/route-access.ts';
import { type Ability, listAbilities, roleMay } from '../../src/access/staff-roles.ts';
import { newId } from '../../src/ids.ts';
import { STAFF_ROLES, type StaffRole } from '../../src/vocabulary.ts';
import { foreignPages } from '../support/foreign-pages.ts';
import { firstAdmin, type Member, memberWith, PASSWORD, StaffClient } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let admin: Member;
let key: string;
let token: string;
const members = {} as Record<StaffRole, Member>;
/** a session of each wrong kind, as a cookie header */
const cookies = {} as Record<'half' | 'signed_out' | 'expired' | 'disabled' | 'unsigned' | 'altered' | 'foreign' | 'empty', string>;

const SESSION_COOKIE = 'mien_staff.session_token';

beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  ({ token } = await openCase(service, key, 'walked.approved'));
  admin = await firstAdmin(service);
  for (const role of STAFF_ROLES) members[role] = await memberWith(service, admin, role, `${role}-walk@operator.example`);

  const invited = async (email: string) =>
    (await admin.client.call('POST', '/v1/staff/invitations', { email, role: 'compliance' })).body.url;
  const half = new StaffClient(service);
  const code = new URL(await invited('half@operator.example')).hash.slice(1);
  await half.call('POST', '/v1/staff/invitations/accept', { code, name: 'Half', password: PASSWORD });
  cookies.half = half.cookie;

  const leaving = await memberWith(service, admin, 'compliance', 'leaving@operator.example');
  cookies.signed_out = leaving.client.cookie;
  await leaving.client.call('POST', '/v1/staff/sign-out');

  const late = await memberWith(service, admin, 'compliance', 'late@operator.example');
  cookies.expired = late.client.cookie;
  await service.context.db
    .updateTable('staff_sessions')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('user_id', '=', late.id)
    .execute();

  const closed = await memberWith(service, admin, 'compliance', 'closed@operator.example');
  cookies.disabled = closed.client.cookie;
  await service.context.db.updateTable('staff_users').set({ state: 'disabled' }).where('id', '=', closed.id).execute();

  const [session = '', signature = ''] = decodeURIComponent(admin.client.cookies.get(SESSION_COOKIE) ?? '').split('.');
  const cookieOf = (value: string): string => `${SESSION_COOKIE}=${encodeURIComponent(value)}`;
  cookies.unsigned = cookieOf(session);
  cookies.altered = cookieOf(`${session}.${signature.slice(0, -6)}AAAAA=`);
  // another's session under the signature of one's own
  const [other = ''] = decodeURIComponent(members.agent.client.cookies.get(SESSION_COOKIE) ?? '').split('.');
  cookies.foreign = cookieOf(`${other}.${signature}`);
  cookies.empty = `${SESSION_COOKIE}=`;
});
afterAll(() => service.close());

type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
const routes = Object.entries(ROUTE_ACCESS as Record<string, Access>).map(([name, access]) => {
  const [method = '', pattern = ''] = name.split(' ');
  return { name, method: method as Method, pattern, access };
});
const ID_OF: Record<string, Parameters<typeof newId>[0]> = {
  sessions: 'ses',
  passkeys: 'psk',
  members: 'stf',
  invitations: 'inv',
  'pending-actions': 'pnd',
  cases: 'cas',
};
const address = (pattern: string): string =>
  pattern.replace(/:\w+/g, pattern.includes('dead-letters') ? randomUUID() : newId(ID_OF[pattern.split('/')[3] ?? ''] ?? 'ver'));

let host = 0;
/** a fresh address each time: refusals are limited by address */
const nextHost = (): string => {
  host += 1;
  return `10.${40 + (host >> 16)}.${(host >> 8) & 255}.${host & 255}`;
};
const own = (): Record<string, string> => ({ origin: service.context.config.publicUrl, 'mien-console': '1' });

interface Refusal {
  readonly status: number;
  readonly code: string;
  /** the whole answer but for the request's id */
  readonly rest: string;
}

async function ask(method: Method, pattern: string, headers: Record<string, string>): Promise<Refusal> {
  const answer = await service.app.inject({
    method,
    url: address(pattern),
    headers,
    remoteAddress: nextHost(),
    ...(method === 'GET' || method === 'HEAD' ? {} : { payload: {} }),
  });
  const isJson = String(answer.headers['content-type']).includes('json') && answer.body !== '';
  const { request_id: _own, ...body } = isJson ? answer.json() : {};
  return { status: answer.statusCode, code: body.code, rest: JSON.stringify(body) };
}

const auditedRefusals = async (): Promise<number> =>
  Number(
    (
      await service.context.db
        .selectFrom('audit')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('action', '=', 'access.refused')
        .executeTakeFirstOrThrow()
    ).count,
  );

const byCookie = routes.filter(({ access }) => ['enrolling', 'session', 'staff'].includes(access.to));

describe('every route of the staff', () => {
  it.each(byCookie)(
    '$name refuses every wrong caller, audits it, and tells one from another to nobody',
    async ({ method, pattern, access }) => {
      const before = await auditedRefusals();
      const missing = await ask(method, pattern, own());
      expect(missing).toMatchObject({ status: 401, code: 'access.missing' });
      const wrong = [
        { ...own(), authorization: `Bearer ${key}` },
        { ...own(), authorization: `Bearer ${token}` },
        ...(['signed_out', 'expired', 'disabled', 'unsigned', 'altered', 'foreign', 'empty'] as const).map((kind) => ({
          ...own(),
          cookie: cookies[kind],
        })),
      ];
      const refusals: Refusal[] = [];
      for (const headers of wrong) refusals.push(await ask(method, pattern, headers));
      expect(new Set(refusals.map(({ rest }) => rest)).size).toBe(1);
      expect(refusals[0]).toMatchObject({ status: 401, code: 'access.refused' });
      let refused = 1 + wrong.length;
      if (access.to !== 'enrolling') {
        expect(await ask(method, pattern, { ...own(), cookie: cookies.half })).toMatchObject({ status: 403, code: 'access.second_factor' });
        refused += 1;
      }
      expect((await auditedRefusals()) - before).toBe(refused);
    },
  );

  it.each(byCookie)('$name refuses what does not come from our own page, and audits it', async ({ method, pattern }) => {
    const before = await auditedRefusals();
    const cookie = admin.client.cookie;
    const { origin = '' } = own();
    const foreign: Readonly<Record<string, string>>[] = [...foreignPages(origin, cookie)];
    if (method !== 'GET') foreign.push({ cookie }, { cookie, origin }, { cookie, 'mien-console': '1' });
    for (const headers of foreign) expect(await ask(method, pattern, headers)).toMatchObject({ status: 403, code: 'access.origin' });
    expect((await auditedRefusals()) - before).toBe(foreign.length);
  });
});

describe('every route from our own page before anybody is signed in', () => {
  it.each(routes.filter(({ access }) => access.to === 'own_page'))('$name refuses other origins', async ({ method, pattern }) => {
    const { origin = '' } = own();
    for (const headers of [
      {},
      { origin },
      { 'mien-console': '1' },
      { origin: 'https://evil.example', 'mien-console': '1' },
      { origin, 'mien-console': '1', 'sec-fetch-site': 'cross-site' },
    ])
      expect(await ask(method, pattern, headers)).toMatchObject({ status: 403, code: 'access.origin' });
  });
});

const abilityOf = (access: Access): Ability | null => (access.to === 'staff' ? access.ability : access.to === 'key' ? access.scope : null);
const withAbility = routes.filter(({ access }) => abilityOf(access) !== null);

describe('every role', () => {
  it.each(withAbility)(
    '$name is open to the roles the table names, in the modes it names, and to no other, whose tries are audited',
    async ({ method, pattern, access }) => {
      const before = await auditedRefusals();
      let refused = 0;
      for (const role of STAFF_ROLES)
        for (const mode of ['test', 'live'] as const) {
          const { status, code } = await ask(method, pattern, { ...own(), cookie: members[role].client.cookie, 'mien-mode': mode });
          const may = roleMay(role, abilityOf(access) as Ability, mode);
          if (may) expect([401, 403], `${role} in ${mode}: ${code}`).not.toContain(status);
          else expect({ status, code }, `${role} in ${mode}`).toEqual({ status: 403, code: 'access.role' });
          if (!may) refused += 1;
        }
      expect((await auditedRefusals()) - before).toBe(refused);
    },
  );

  it.each(routes.filter(({ access }) => access.to === 'key'))('$name takes no cookie from elsewhere', async ({ method, pattern }) => {
    const cookie = members.compliance.client.cookie;
    expect(await ask(method, pattern, { cookie, origin: 'https://evil.example', 'mien-console': '1' })).toMatchObject({
      status: 403,
      code: 'access.origin',
    });
  });

  it.each(routes.filter(({ access }) => access.to === 'capture'))(
    '$name is the applicant’s alone: a session opens nothing',
    async ({ method, pattern }) => {
      const refusal = await ask(method, pattern, { ...own(), cookie: admin.client.cookie });
      expect(refusal.status).toBe(401);
    },
  );

  it('that hands out access sees no evidence, and one that sees evidence hands out no access', () => {
    for (const role of STAFF_ROLES)
      for (const mode of ['test', 'live'] as const) {
        const abilities = listAbilities(role, mode);
        const handsOut = abilities.includes('members:manage') || (mode === 'live' && abilities.includes('keys:manage'));
        expect(handsOut && abilities.includes('evidence:read'), role).toBe(false);
      }
  });

  it('makes no key that may do more than itself', async () => {
    const answer = await admin.client.call('POST', '/v1/api-keys', { name: 'more', scopes: ['evidence:read'] });
    expect(answer.body.code).toBe('key.scope');
  });
});

describe('looking at evidence', () => {
  it('is written down with the person who looked', async () => {
    const { id, accountId } = await openCase(service, await service.key('live'), 'seen-4711');
    for (const url of [`/v1/verifications/${id}/evidence`, `/v1/accounts/${accountId}`])
      expect((await members.compliance.client.call('GET', url)).status, url).toBe(200);
    const seen = await service.context.db
      .selectFrom('audit')
      .select(['action', 'subject'])
      .where('actor', '=', members.compliance.id)
      .where('action', 'in', ['evidence.read', 'account.read'])
      .execute();
    expect(seen).toEqual([
      { action: 'evidence.read', subject: id },
      { action: 'account.read', subject: accountId },
    ]);
  });
});

describe('the audit trail', () => {
  it('is read page by page by those who may, and the look is written down', async () => {
    const first = (await members.compliance.client.call('GET', '/v1/staff/audit?limit=5')).body;
    expect(first.items.length).toBe(5);
    const second = (await members.compliance.client.call('GET', `/v1/staff/audit?limit=5&cursor=${first.next_cursor}`)).body;
    expect(second.items[0].seq).toBe(first.items[4].seq - 1);
    const [latest] = (await members.compliance.client.call('GET', '/v1/staff/audit?limit=1')).body.items;
    expect(latest).toMatchObject({ action: 'audit.read', actor: members.compliance.id });
  });

  it('is checked link by link on demand', async () => {
    const verified = (await members.compliance.client.call('POST', '/v1/staff/audit/verify')).body;
    expect(verified).toMatchObject({ ok: true, problem: null });
    expect(verified.entries).toBeGreaterThan(100);
  });
});

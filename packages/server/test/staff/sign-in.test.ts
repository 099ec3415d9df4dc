import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstStaffLink } from '../../src/staff/first-link.ts';
import { acceptsPassword } from '../../src/staff/password-policy.ts';
import { codeOf, firstAdmin, join, type Member, memberWith, PASSWORD, StaffClient } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let admin: Member;
let used = '';
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const signIn = async (member: Member, password = PASSWORD) => {
  const client = new StaffClient(service);
  return { client, answer: await client.call('POST', '/v1/staff/sign-in', { email: member.email, password }) };
};
const audited = (action: string) =>
  service.context.db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('seq', 'desc').execute();

describe('the first account', () => {
  it('is made through a link whose code stands in the fragment and is kept as a hash only', async () => {
    const url = (await makeFirstStaffLink(service.context)) ?? '';
    const { hash, pathname, search } = new URL(url);
    expect(pathname).toBe('/staff');
    expect(search).toBe('');
    expect(hash.length).toBeGreaterThan(40);
    const rows = await service.context.db.selectFrom('staff_invitations').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(hash.slice(1));
  });

  it('takes the latest link only, and that until it expires', async () => {
    const older = (await makeFirstStaffLink(service.context)) ?? '';
    const newer = (await makeFirstStaffLink(service.context)) ?? '';
    const look = (url: string) => new StaffClient(service).call('POST', '/v1/staff/invitations/look', { code: new URL(url).hash.slice(1) });
    expect((await look(older)).body.code).toBe('staff.invitation');
    expect((await look(newer)).body).toEqual({ kind: 'first', role: 'admin', email: null });
    await service.context.db
      .updateTable('staff_invitations')
      .set({ expires_at: new Date(0) })
      .execute();
    expect((await look(newer)).body.code).toBe('staff.invitation');
  });

  it('sets a password and a second factor before it can do anything', async () => {
    const client = new StaffClient(service);
    const code = new URL((await makeFirstStaffLink(service.context)) ?? '').hash.slice(1);
    const person = { code, name: 'First Person', email: 'first@operator.example' };
    const accept = (password: string) => client.call('POST', '/v1/staff/invitations/accept', { ...person, password });
    expect((await accept('too short')).body.code).toBe('staff.password_weak');
    expect((await accept('first@operator.example')).body.code).toBe('staff.password_weak');
    expect((await client.call('POST', '/v1/staff/invitations/accept', { ...person, email: undefined, password: PASSWORD })).body.code).toBe(
      'staff.email_needed',
    );
    expect((await accept(PASSWORD)).body).toEqual({ next: 'enrol' });
    expect((await accept(PASSWORD)).body.code).toBe('staff.invitation');
    expect((await client.call('GET', '/v1/staff/members')).body.code).toBe('access.second_factor');
    expect((await client.call('GET', '/v1/staff/sessions')).body.code).toBe('access.second_factor');
    expect((await client.call('GET', '/v1/staff/me')).body).toMatchObject({ complete: false, abilities: { test: [], live: [] } });
    const enrolment = (await client.call('POST', '/v1/staff/second-factor', { password: PASSWORD })).body;
    expect(enrolment.qr_svg).toContain('<svg');
    expect(enrolment.uri).toContain('otpauth://totp/');
    expect(enrolment.backup_codes.length).toBe(10);
    expect((await client.call('POST', '/v1/staff/second-factor/confirm', { code: '000000' })).body.code).toBe('staff.wrong_code');
    const confirmed = await client.call('POST', '/v1/staff/second-factor/confirm', { code: codeOf(enrolment.secret) });
    expect(confirmed.body).toEqual({ next: 'signed_in' });
    const me = (await client.call('GET', '/v1/staff/me')).body;
    expect(me).toMatchObject({ role: 'admin', complete: true });
    expect(me.abilities.live).toContain('members:manage');
    expect((await client.call('POST', '/v1/staff/second-factor', { password: PASSWORD })).body.code).toBe('staff.second_factor_set');
    admin = { id: me.id, client, email: me.email, secret: enrolment.secret, backupCodes: enrolment.backup_codes };
  });

  it('is asked for no more once somebody is there', async () => {
    expect(await makeFirstStaffLink(service.context)).toBeNull();
  });
});

describe('signing in', () => {
  it('takes password and second factor, and opens nothing after the first of them', async () => {
    const { client, answer } = await signIn(admin);
    expect(answer.body).toEqual({ next: 'second_factor' });
    expect((await client.call('GET', '/v1/staff/me')).status).toBe(401);
    // the one of the next half minute: the present one was used at the enrolment
    used = codeOf(admin.secret, 1);
    const second = await client.call('POST', '/v1/staff/sign-in/second-factor', { code: used });
    expect(second.body).toEqual({ next: 'signed_in' });
    expect((await client.call('GET', '/v1/staff/me')).body.id).toBe(admin.id);
    expect((await audited('staff.signed_in'))[0]).toMatchObject({ actor: admin.id, detail: '{"by":"authenticator"}' });
  });

  it('takes a code of the second factor once', async () => {
    const { client } = await signIn(admin);
    const again = await client.call('POST', '/v1/staff/sign-in/second-factor', { code: used });
    expect(again.body.code).toBe('staff.wrong_code');
    expect((await client.call('GET', '/v1/staff/me')).status).toBe(401);
  });

  it('takes a backup code instead, once', async () => {
    const [code = ''] = admin.backupCodes;
    const { client } = await signIn(admin);
    expect((await client.call('POST', '/v1/staff/sign-in/second-factor', { backup_code: code })).body).toEqual({ next: 'signed_in' });
    const { client: other } = await signIn(admin);
    expect((await other.call('POST', '/v1/staff/sign-in/second-factor', { backup_code: code })).body.code).toBe('staff.wrong_code');
  });

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const { answer: wrong } = await signIn(admin, 'not the password at all');
    const { answer: nobody } = await signIn({ ...admin, email: 'nobody@operator.example' });
    const { request_id: _one, ...first } = wrong.body;
    const { request_id: _two, ...second } = nobody.body;
    expect(first).toEqual(second);
    expect(first.code).toBe('staff.wrong_credentials');
  });

  it('gets slower with every wrong password, for accounts that exist and those that do not', async () => {
    for (const email of [admin.email, 'guessed@operator.example']) {
      const codes: string[] = [];
      for (let i = 0; i < 8; i++) codes.push((await signIn({ ...admin, email }, `wrong guess number ${i}`)).answer.body.code);
      expect(codes.filter((code) => code === 'staff.wrong_credentials').length).toBeLessThanOrEqual(5);
      expect(codes.at(-1)).toBe('staff.wait');
    }
    const { answer } = await signIn(admin);
    expect(answer.body.code).toBe('staff.wait');
    expect(new Date(answer.body.retry_at).getTime()).toBeGreaterThan(service.context.now().getTime());
    service.pass(61_000);
    expect((await signIn(admin)).answer.body.next).toBe('second_factor');
  });

  it('is limited by address', async () => {
    const client = new StaffClient(service, '10.77.0.1');
    const codes: string[] = [];
    for (let i = 0; i < 12; i++)
      codes.push((await client.call('POST', '/v1/staff/sign-in', { email: `p${i}@operator.example`, password: 'x' })).body.code);
    expect(codes.at(-1)).toBe('request.too_many');
  });

  it('ends with the second factor’s own limit of wrong codes', async () => {
    const { client } = await signIn(admin);
    const codes: string[] = [];
    for (let i = 0; i < 12; i++)
      codes.push((await client.call('POST', '/v1/staff/sign-in/second-factor', { code: String(100_000 + i) })).body.code);
    expect(codes).not.toContain(undefined);
    expect(codes.at(-1)).toBe('staff.sign_in_over');
    await service.context.db.updateTable('staff_second_factors').set({ failed_verification_count: 0, locked_until: null }).execute();
  });
});

describe('a session', () => {
  it('lies in a cookie that scripts cannot read and other sites do not send', async () => {
    const { client } = await signIn(admin);
    const [, code = ''] = admin.backupCodes;
    const answer = await client.call('POST', '/v1/staff/sign-in/second-factor', { backup_code: code });
    const cookie = [answer.headers['set-cookie']].flat().find((line) => String(line).includes('session_token=')) as string;
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain('Secure');
  });

  it('is Secure and bound to its host where the service is reached by https', async () => {
    const secure = await openTestService({ MIEN_PUBLIC_URL: 'https://id.operator.example' });
    const { client } = await firstAdmin(secure);
    expect(client.cookie).toContain('__Secure-mien_staff');
    await secure.close();
  });

  it('is listed, and ended one by one or all but this one', async () => {
    const agent = await memberWith(service, admin, 'agent');
    const [one = '', two = ''] = agent.backupCodes;
    const others: StaffClient[] = [];
    for (const code of [one, two]) {
      const { client } = await signIn(agent);
      await client.call('POST', '/v1/staff/sign-in/second-factor', { backup_code: code });
      others.push(client);
    }
    const list = (await agent.client.call('GET', '/v1/staff/sessions')).body.items;
    expect(list.length).toBe(3);
    expect(list.filter((session: { current: boolean }) => session.current).length).toBe(1);
    expect(JSON.stringify(list)).not.toContain('token');
    const other = list.find((session: { current: boolean }) => !session.current).id;
    expect((await agent.client.call('DELETE', `/v1/staff/sessions/${other}`)).status).toBe(200);
    expect((await agent.client.call('DELETE', '/v1/staff/sessions')).body).toEqual({ ended_sessions: 1 });
    for (const client of others) expect((await client.call('GET', '/v1/staff/me')).body.code).toBe('access.refused');
    expect((await agent.client.call('GET', '/v1/staff/me')).status).toBe(200);
  });

  it('of somebody else cannot be ended', async () => {
    const mine = (await admin.client.call('GET', '/v1/staff/sessions')).body.items[0].id;
    const reviewer = await memberWith(service, admin, 'reviewer');
    expect((await reviewer.client.call('DELETE', `/v1/staff/sessions/${mine}`)).body.code).toBe('resource.not_found');
  });

  it('ends by signing out, and its cookie opens nothing any more', async () => {
    const leaving = await memberWith(service, admin, 'compliance');
    const kept = leaving.client.cookie;
    await leaving.client.call('POST', '/v1/staff/sign-out');
    expect((await new StaffClient(service).call('GET', '/v1/staff/me', undefined, { cookie: kept })).body.code).toBe('access.refused');
  });

  it('ends after a working day, however much it is used', async () => {
    const agent = await memberWith(service, admin, 'agent', 'late@operator.example');
    const sessions = service.context.db.updateTable('staff_sessions').where('user_id', '=', agent.id);
    const { expires_at } = await service.context.db
      .selectFrom('staff_sessions')
      .select('expires_at')
      .where('user_id', '=', agent.id)
      .executeTakeFirstOrThrow();
    expect(expires_at.getTime() - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
    expect((await agent.client.call('GET', '/v1/staff/me')).headers['set-cookie']).toBeUndefined();
    await sessions.set({ expires_at: new Date(Date.now() - 1000) }).execute();
    expect((await agent.client.call('GET', '/v1/staff/me')).body.code).toBe('access.refused');
  });

  it('of others ends when the password is changed', async () => {
    const developer = await memberWith(service, admin, 'developer');
    const [code = ''] = developer.backupCodes;
    const { client: elsewhere } = await signIn(developer);
    await elsewhere.call('POST', '/v1/staff/sign-in/second-factor', { backup_code: code });
    const change = (password: string, new_password: string) =>
      developer.client.call('POST', '/v1/staff/password', { password, new_password });
    expect((await change('not my password at all', `${PASSWORD} again`)).body.code).toBe('staff.wrong_credentials');
    expect((await change(PASSWORD, 'aaaaaaaaaaaaaaaa')).body.code).toBe('staff.password_weak');
    expect((await change(PASSWORD, `${PASSWORD} again`)).body).toEqual({ ended_sessions: 1 });
    expect((await elsewhere.call('GET', '/v1/staff/me')).status).toBe(401);
    expect((await signIn(developer)).answer.body.code).toBe('staff.wrong_credentials');
    expect((await signIn(developer, `${PASSWORD} again`)).answer.body.next).toBe('second_factor');
  });
});

describe('a member', () => {
  it('is invited by an administrator, by a link that is good once and can be taken back', async () => {
    const invite = () => admin.client.call('POST', '/v1/staff/invitations', { email: 'later@operator.example', role: 'agent' });
    const { id, url } = (await invite()).body;
    expect((await admin.client.call('GET', '/v1/staff/invitations')).body.items.map((one: { id: string }) => one.id)).toContain(id);
    await admin.client.call('DELETE', `/v1/staff/invitations/${id}`);
    const code = new URL(url).hash.slice(1);
    expect((await new StaffClient(service).call('POST', '/v1/staff/invitations/look', { code })).body.code).toBe('staff.invitation');
    expect((await admin.client.call('POST', '/v1/staff/invitations', { email: admin.email, role: 'agent' })).body.code).toBe(
      'staff.email_taken',
    );
  });

  it('has new rights from the change on, and none once disabled', async () => {
    const member = await memberWith(service, admin, 'reviewer', 'moving@operator.example');
    const patch = (body: object) => admin.client.call('PATCH', `/v1/staff/members/${member.id}`, body);
    expect((await patch({ role: 'compliance' })).body).toEqual({ ended_sessions: 1, pending_action_id: null });
    expect((await member.client.call('GET', '/v1/staff/me')).status).toBe(401);
    await patch({ state: 'disabled' });
    expect((await signIn(member)).answer.body.code).toBe('staff.wrong_credentials');
    await patch({ state: 'active' });
    expect((await signIn(member)).answer.body.next).toBe('second_factor');
    expect((await audited('staff.disabled'))[0]).toMatchObject({ actor: admin.id, subject: member.id });
  });

  it('never changes their own access, and the last administrator stays one', async () => {
    expect((await admin.client.call('PATCH', `/v1/staff/members/${admin.id}`, { role: 'agent' })).body.code).toBe('staff.own_account');
    const second = await memberWith(service, admin, 'admin', 'second@operator.example');
    expect((await second.client.call('PATCH', `/v1/staff/members/${admin.id}`, { state: 'disabled' })).status).toBe(200);
    await service.context.db.updateTable('staff_users').set({ state: 'active' }).where('id', '=', admin.id).execute();
  });

  it('who lost the second factor gets a new way in, and the old ones end', async () => {
    const second = await service.context.db
      .selectFrom('staff_users')
      .select('id')
      .where('email', '=', 'second@operator.example')
      .executeTakeFirstOrThrow();
    const { client } = await signIn(admin);
    await client.call('POST', '/v1/staff/sign-in/second-factor', { backup_code: admin.backupCodes[2] });
    const { url } = (await client.call('POST', `/v1/staff/members/${second.id}/recovery`)).body;
    const again = await join(service, url);
    expect(again.id).toBe(second.id);
  });
});

describe('a password', () => {
  it.each([
    ['short', false],
    ['aaaaaaaaaaaaaaaa', false],
    ['passwordpassword', false],
    ['qwertyuiop1234567890', false],
    ['adalovelace-adalovelace', false],
    ['correct horse battery staple', true],
    ['三个和尚没水喝挑水抬水', false],
    ['三个和尚没水喝挑水抬水井', true],
  ])('%s is taken: %s', (password, taken) => {
    expect(acceptsPassword(password, ['Ada', 'Lovelace', 'ada', 'operator', 'example'])).toBe(taken);
  });
});

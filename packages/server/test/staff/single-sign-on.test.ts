import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/observe/create-log.ts';
import { CALLBACK_PATH } from '../../src/staff/single-sign-on/attempt.ts';
import { CLIENT_ID, CLIENT_SECRET, type OpenIdProvider, openProvider, type Person } from '../support/openid-provider.ts';
import { codeOf, firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { WalkingBrowser } from '../support/walking-browser.ts';

/** the public address must be known before anything listens: the provider sends browsers back to it */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

let provider: OpenIdProvider;
let other: OpenIdProvider;
let service: TestService;
let admin: Member;
let origin = '';
const lines: string[] = [];
const codes: string[] = [];

const settingsFor = (issuer: string) => ({
  MIEN_PUBLIC_URL: origin,
  MIEN_TRUSTED_PROXIES: '127.0.0.1',
  MIEN_SSO_ISSUER: issuer,
  MIEN_SSO_CLIENT_ID: CLIENT_ID,
  MIEN_SSO_CLIENT_SECRET: CLIENT_SECRET,
  MIEN_SSO_DOMAINS: 'operator.example',
  MIEN_SSO_SECOND_FACTOR: 'provider',
  MIEN_SSO_ROLES: 'mien-reviewers=reviewer,mien-agents=agent',
});

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  provider = await openProvider(`${origin}${CALLBACK_PATH}`);
  other = await openProvider(`${origin}${CALLBACK_PATH}`);
  const log = createLog({ logLevel: 'debug' }, { write: (line: string) => void lines.push(line) });
  service = await openTestService(settingsFor(provider.issuer), { log });
  await service.app.listen({ host: '127.0.0.1', port });
  admin = await firstAdmin(service);
});
afterAll(async () => {
  await service.close();
  await provider.close();
  await other.close();
});

const own = (): Record<string, string> => ({ origin, 'mien-console': '1' });
const isOurs = (address: string): boolean => address.startsWith(`${origin}/staff`);
const isCallback = (address: string): boolean => address.startsWith(`${origin}${CALLBACK_PATH}`);

const begin = async (browser: WalkingBrowser): Promise<string> => {
  const begun = await browser.ask(`${origin}/v1/staff/sign-in/single-sign-on`, { method: 'POST', headers: own() });
  expect(begun.status).toBe(200);
  return ((await begun.json()) as { url: string }).url;
};

const seat = (subject: string, person: Person): void => {
  provider.people.set(subject, person);
  provider.seat(subject);
};

/** from our page to the provider and back; the address the provider sends to is kept for the hunt below */
async function signIn(browser = new WalkingBrowser()) {
  const arrival = await browser.walk(await begin(browser), isOurs);
  const back = arrival.visited.find(isCallback);
  const code = new URL(back ?? origin).searchParams.get('code');
  if (code !== null) codes.push(code);
  return { browser, ...arrival, next: new URL(arrival.at).hash };
}

const get = async (browser: WalkingBrowser, path: string) => {
  const answer = await browser.ask(`${origin}${path}`, { headers: own() });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const post = async (browser: WalkingBrowser, path: string, body: object) => {
  const headers = { ...own(), 'content-type': 'application/json' };
  const answer = await browser.ask(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const lastOf = (action: string) =>
  service.context.db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('seq', 'desc').limit(1).executeTakeFirst();

describe('single sign-on', () => {
  it('is told before anybody signs in', async () => {
    const ways = await service.app.inject({ method: 'GET', url: '/v1/staff/sign-in/ways' });
    expect(ways.json()).toEqual({ password: true, passkey: true, single_sign_on: true });
  });

  it('sends the browser with a challenge, a state and a nonce, each new each time', async () => {
    const asked = new URL(await begin(new WalkingBrowser()));
    const again = new URL(await begin(new WalkingBrowser()));
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    expect(asked.searchParams.get('response_type')).toBe('code');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(asked.searchParams.get(name)).not.toBe(again.searchParams.get(name));
    }
  });

  it('signs in a member by a verified address, and is whole where the provider saw a second factor', async () => {
    const member = await memberWith(service, admin, 'compliance', 'ada@operator.example');
    seat('subject-ada', { email: 'Ada@Operator.example', email_verified: true, amr: ['pwd', 'mfa'] });
    const { browser, next, response } = await signIn();
    expect(next).toBe('#single-sign-on=signed_in');
    expect(response.status).toBe(303);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await get(browser, '/v1/staff/me')).body).toMatchObject({ id: member.id, role: 'compliance', complete: true });
    expect((await get(browser, '/v1/staff/sessions')).body['items']).toMatchObject([{ method: 'single_sign_on', current: true }, {}]);
    expect(await lastOf('staff.linked')).toMatchObject({ actor: member.id, subject: member.id });
    expect(await lastOf('staff.signed_in')).toMatchObject({ actor: member.id, detail: '{"by":"single_sign_on"}' });
  });

  it('then goes by the provider’s own name for the person, whatever becomes of the address', async () => {
    seat('subject-ada', { email: 'ada.married@elsewhere.example', email_verified: false, amr: ['mfa'] });
    expect((await signIn()).next).toBe('#single-sign-on=signed_in');
  });

  it('asks for our second factor where the provider saw none, and opens nothing before it', async () => {
    const member = await memberWith(service, admin, 'reviewer', 'plain@operator.example');
    seat('subject-plain', { email: 'plain@operator.example', email_verified: true, amr: ['pwd'] });
    const { browser, next } = await signIn();
    expect(next).toBe('#single-sign-on=second_factor');
    expect((await get(browser, '/v1/staff/me')).status).toBe(401);
    expect(await lastOf('staff.named')).toMatchObject({ actor: member.id });
    expect((await post(browser, '/v1/staff/sign-in/second-factor', { code: '000000' })).body['code']).toBe('staff.wrong_code');
    const shown = await post(browser, '/v1/staff/sign-in/second-factor', { code: codeOf(member.secret, 1) });
    expect(shown.body).toEqual({ next: 'signed_in' });
    expect((await get(browser, '/v1/staff/me')).body).toMatchObject({ id: member.id, complete: true });
  });

  it('lets in somebody who was asked in, without a password, once they have a second factor', async () => {
    await admin.client.call('POST', '/v1/staff/invitations', { email: 'new@operator.example', role: 'developer' });
    seat('subject-new', { email: 'new@operator.example', email_verified: true, name: 'New Person' });
    const { browser, next } = await signIn();
    expect(next).toBe('#single-sign-on=enrol');
    expect((await get(browser, '/v1/staff/me')).body).toMatchObject({
      name: 'New Person',
      role: 'developer',
      complete: false,
      has_password: false,
    });
    expect((await get(browser, '/v1/staff/members')).body['code']).toBe('access.second_factor');
    const { secret = '' } = (await post(browser, '/v1/staff/second-factor', {})).body;
    expect((await post(browser, '/v1/staff/second-factor/confirm', { code: codeOf(secret) })).body).toEqual({ next: 'signed_in' });
    expect((await get(browser, '/v1/staff/me')).body).toMatchObject({ complete: true });
    const open = (await admin.client.call('GET', '/v1/staff/invitations')).body.items as { email: string }[];
    expect(open.map(({ email }) => email)).not.toContain('new@operator.example');
    expect((await signIn()).next).toBe('#single-sign-on=second_factor');
  });

  it('gives a stranger the role of the table, and changes nobody’s role afterwards', async () => {
    seat('subject-agent', { email: 'agent@operator.example', email_verified: true, groups: ['else', 'mien-agents'], amr: ['mfa'] });
    const { browser } = await signIn();
    expect((await get(browser, '/v1/staff/me')).body).toMatchObject({ role: 'agent', name: 'agent@operator.example' });
    seat('subject-agent', { email: 'agent@operator.example', email_verified: true, groups: ['mien-reviewers'], amr: ['mfa'] });
    const again = await signIn();
    expect((await get(again.browser, '/v1/staff/me')).body).toMatchObject({ role: 'agent' });
  });

  it('says that the provider does not answer', async () => {
    const down = await openTestService(settingsFor('http://127.0.0.1:9'));
    try {
      const answer = await down.app.inject({ method: 'POST', url: '/v1/staff/sign-in/single-sign-on', headers: own() });
      expect(answer.json()).toMatchObject({ status: 503, code: 'staff.sso_unreachable' });
    } finally {
      await down.close();
    }
  });

  it('is not there where it is not set up', async () => {
    const off = await openTestService({ MIEN_PUBLIC_URL: origin });
    try {
      const answer = await off.app.inject({ method: 'POST', url: '/v1/staff/sign-in/single-sign-on', headers: own() });
      expect(answer.json()).toMatchObject({ status: 409, code: 'staff.sso_off' });
      expect((await off.app.inject({ method: 'GET', url: '/v1/staff/sign-in/ways' })).json()).toMatchObject({ single_sign_on: false });
      const back = await off.app.inject({ method: 'GET', url: `${CALLBACK_PATH}?code=x&state=y` });
      expect(back.headers.location).toBe('/staff#single-sign-on=refused');
    } finally {
      await off.close();
    }
  });
});

/** the callback's address as the provider gave it, not yet followed */
async function callbackFor(browser: WalkingBrowser, change: (address: URL) => void = () => undefined): Promise<string> {
  const asked = new URL(await begin(browser));
  change(asked);
  return (await browser.walk(asked.href, isCallback)).at;
}

const known: Person = { email: 'ada@operator.example', email_verified: true, amr: ['mfa'] };

/** Each way to be refused: what the browser comes back with, and why the audit trail says it was refused. */
const REFUSALS: Record<string, { why: string; come: (browser: WalkingBrowser) => Promise<string> }> = {
  'a state of another sign-in': {
    why: 'provider',
    come: async (browser) => {
      seat('subject-ada', known);
      const elsewhere = new URL(await begin(new WalkingBrowser())).searchParams.get('state') ?? '';
      const back = new URL(await callbackFor(browser));
      back.searchParams.set('state', elsewhere);
      return back.href;
    },
  },
  'an answer that another browser began': {
    why: 'attempt',
    come: async () => {
      seat('subject-ada', known);
      return callbackFor(new WalkingBrowser());
    },
  },
  'an answer shown twice': {
    why: 'attempt',
    come: async (browser) => {
      seat('subject-ada', known);
      const back = await callbackFor(browser);
      const cookie = browser.cookiesFor(new URL(back));
      expect((await fetch(back, { redirect: 'manual', headers: { cookie } })).headers.get('location')).toContain('signed_in');
      return back;
    },
  },
  'an answer after ten minutes': {
    why: 'attempt',
    come: async (browser) => {
      seat('subject-ada', known);
      const back = await callbackFor(browser);
      service.pass(601_000);
      return back;
    },
  },
  'a code that was redeemed by somebody else': {
    why: 'provider',
    come: async (browser) => {
      seat('subject-ada', known);
      const first = new WalkingBrowser();
      const used = new URL(await callbackFor(first)).searchParams.get('code') ?? '';
      await first.walk(`${origin}${CALLBACK_PATH}?code=${used}&state=x`, isOurs);
      const back = new URL(await callbackFor(browser));
      back.searchParams.set('code', used);
      return back.href;
    },
  },
  'a person who declined at the provider': {
    why: 'provider',
    come: (browser) => {
      provider.seat(null);
      return callbackFor(browser);
    },
  },
  'a nonce that was not ours': {
    why: 'provider',
    come: (browser) => {
      seat('subject-ada', known);
      return callbackFor(browser, (asked) => asked.searchParams.set('nonce', 'n'.repeat(43)));
    },
  },
  'a challenge that was not ours': {
    why: 'provider',
    come: (browser) => {
      seat('subject-ada', known);
      return callbackFor(browser, (asked) => asked.searchParams.set('code_challenge', 'c'.repeat(43)));
    },
  },
  'a code of another issuer': {
    why: 'provider',
    come: (browser) => {
      other.people.set('subject-ada', known);
      other.seat('subject-ada');
      return callbackFor(browser, (asked) => {
        asked.host = new URL(other.issuer).host;
      });
    },
  },
  'a token of another issuer': {
    why: 'provider',
    come: async (browser) => {
      other.people.set('subject-ada', known);
      other.seat('subject-ada');
      const back = new URL(
        await callbackFor(browser, (asked) => {
          asked.host = new URL(other.issuer).host;
        }),
      );
      back.searchParams.set('iss', provider.issuer);
      provider.relayTokensTo(other.issuer);
      return back.href;
    },
  },
  'an address the provider has not seen to': {
    why: 'email_unverified',
    come: (browser) => {
      seat('subject-eve', { email: 'ada@operator.example', email_verified: false, amr: ['mfa'] });
      return callbackFor(browser);
    },
  },
  'no address at all': {
    why: 'email_unverified',
    come: (browser) => {
      seat('subject-none', { amr: ['mfa'] });
      return callbackFor(browser);
    },
  },
  'an address that passed to somebody else': {
    why: 'other_subject',
    come: (browser) => {
      seat('subject-eve', known);
      return callbackFor(browser);
    },
  },
  'an address of another domain': {
    why: 'domain',
    come: (browser) => {
      seat('subject-far', { email: 'ada@operator.example.evil.example', email_verified: true, groups: ['mien-agents'] });
      return callbackFor(browser);
    },
  },
  'a stranger': {
    why: 'stranger',
    come: (browser) => {
      seat('subject-stranger', { email: 'stranger@operator.example', email_verified: true, groups: ['admin', 'reviewer'] });
      return callbackFor(browser);
    },
  },
  'a member whose account is closed': {
    why: 'disabled',
    come: async (browser) => {
      const closed = await memberWith(service, admin, 'agent', 'closed@operator.example');
      await admin.client.call('PATCH', `/v1/staff/members/${closed.id}`, { state: 'disabled' });
      seat('subject-closed', { email: 'closed@operator.example', email_verified: true, amr: ['mfa'] });
      return callbackFor(browser);
    },
  },
};

describe('single sign-on refuses, always with the same words, and the trail knows why,', () => {
  it.each(Object.entries(REFUSALS))('%s', async (_name, { why, come }) => {
    const browser = new WalkingBrowser();
    const back = await come(browser);
    const before = (await lastOf('staff.sign_in_failed'))?.seq ?? 0;
    const people = await service.context.db.selectFrom('staff_users').select('id').execute();
    const answer = await browser.ask(back);
    provider.relayTokensTo(null);
    const said = { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
    expect(said).toEqual({ status: 303, location: '/staff#single-sign-on=refused', body: '' });
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token');
    const audited = await lastOf('staff.sign_in_failed');
    expect(audited?.seq).toBeGreaterThan(before);
    expect(JSON.parse(audited?.detail ?? '{}')).toEqual({ by: 'single_sign_on', why });
    expect(await service.context.db.selectFrom('staff_users').select('id').execute()).toEqual(people);
    expect((await get(browser, '/v1/staff/me')).status).toBe(401);
  });
});

describe('what single sign-on leaves behind', () => {
  it('has no code, token, secret or address of a person in logs, and no token in the database', async () => {
    expect(codes.length).toBeGreaterThan(5);
    const log = lines.join('\n');
    for (const word of [...codes, CLIENT_SECRET, 'eyJ', 'operator.example', 'subject-']) expect(log).not.toContain(word);
    expect(log).toContain('single_sign_on.refused');
    const credentials = await service.context.db.selectFrom('staff_credentials').selectAll().execute();
    for (const { access_token, refresh_token, id_token } of credentials)
      expect([access_token, refresh_token, id_token]).toEqual([null, null, null]);
    const trail = JSON.stringify(await service.context.db.selectFrom('audit').selectAll().execute());
    for (const word of [...codes, 'operator.example', 'subject-']) expect(trail).not.toContain(word);
  });
});

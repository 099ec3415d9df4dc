import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../support/film-steps.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let chief: Member;
let reviewer: Member;
const test = { 'mien-mode': 'test' };
const CHROME = { browser: 'Chrome', system: 'Android', device: 'phone', network: 'wifi' } as const;
const WECHAT = { browser: 'WeChat', system: 'iOS', device: 'phone', network: 'cellular' } as const;

/** One person who opens the link on this device and comes to this end. */
async function person(name: string, device: object) {
  const { id, token } = await openCase(service, key, name);
  await service.call('POST', '/v1/capture/events', token, { events: [{ name: 'opened' }], device });
  await consent(service, token);
  for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
  return { id, token };
}

beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  chief = await memberWith(service, admin, 'compliance');
  reviewer = await memberWith(service, admin, 'reviewer');
  for (let n = 0; n < 20; n += 1) await person(`c${n}.approved`, CHROME);
  for (let n = 0; n < 12; n += 1) await person(`w${n}-document.glare`, WECHAT);
  for (let n = 0; n < 3; n += 1) await person(`f${n}.approved`, { ...CHROME, browser: 'Firefox' });
  for (let n = 0; n < 11; n += 1) await openCase(service, key, `never-opened-${n}`);
  await service.work();
}, 180_000);
afterAll(() => service.close());

const ask = async (path: string, who = chief, headers: Record<string, string> = test) =>
  (await who.client.call('GET', `/v1/insight/${path}`, undefined, headers)).body;
const countsOf = (row: { stages: { stage: string; count: number | null }[] }) =>
  Object.fromEntries(row.stages.map(({ stage, count }) => [stage, count]));

describe('insight', () => {
  it('tells how many came how far', async () => {
    const { total, groups } = await ask('funnel');
    expect(groups).toEqual([]);
    expect(countsOf(total)).toEqual({
      asked: 46,
      opened: 35,
      consented: 35,
      document_front: 35,
      document_back: 35,
      face: 35,
      voice: 0,
      sent: 35,
      decided: 35,
      approved: 23,
    });
  });

  it('by browser hides who would stand alone, and the rest that would tell of them', async () => {
    const { groups } = await ask('funnel?by=browser');
    expect(groups.map((row: { group: string }) => row.group)).toEqual(['Chrome', 'WeChat', 'rest']);
    const [chrome, wechat, rest] = groups;
    expect(countsOf(chrome)).toMatchObject({ asked: 20, approved: 20 });
    expect(countsOf(wechat)).toMatchObject({ asked: 12, approved: 0 });
    // three on Firefox, and eleven who never opened their link: whose group is the smallest
    expect(countsOf(rest)).toMatchObject({ asked: 14, opened: null, approved: null });
    expect(JSON.stringify(groups)).not.toContain('Firefox');
  });

  it.each(['device', 'system', 'network', 'country', 'language', 'document', 'policy'])('can be parted by %s', async (by) => {
    const { total, groups } = await ask(`funnel?by=${by}`);
    const sum = groups.reduce((all: number, row: never) => all + (countsOf(row)['asked'] ?? 0), 0);
    expect(sum).toBe(countsOf(total)['asked']);
  });

  it('counts each person once a reason, against the time before', async () => {
    const { items } = await ask('reasons');
    const glare = items.find(({ code }: { code: string }) => code === 'document.glare');
    expect(glare).toMatchObject({ people: 12, before: 0, class: 'retry' });
    expect(glare.trend.at(-1)).toBe(12);
  });

  it('tells rates and times, and of support no number of fewer than ten', async () => {
    const { rates, times, support, series } = await ask('figures');
    expect(rates).toEqual({ asked: 46, tried: 35, approved_share: 23 / 35, first_attempt_share: 23 / 35 });
    expect(times.software).toMatchObject({ behind: 35 });
    expect(times.software.median).toBeGreaterThanOrEqual(0);
    expect(times.person).toEqual({ behind: 0, median: null, p90: null, p99: null });
    expect(support).toMatchObject({ opened: 0, open_now: 0, topics: [] });
    expect(series.unit).toBe('day');
    expect(series.points.at(-1)).toMatchObject({ asked: 46, approved: 23 });
  });

  it('shows nothing of test data beside live ones', async () => {
    expect(countsOf((await ask('funnel', chief, {})).total)['asked']).toBe(0);
  });

  it('is not for whoever works on cases', async () => {
    expect((await ask('funnel', reviewer)).code).toBe('access.role');
  });
});

describe('the effect of a policy change', () => {
  it('is told by those asked under this policy, as long before its version was added as after it', async () => {
    const latest = await service.context.db
      .selectFrom('policies')
      .select('body')
      .where('key', '=', 'worldwide')
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow();
    const version = latest.body.version + 1;
    expect((await service.call('POST', '/v1/policies', key, { ...latest.body, version })).status).toBe(201);
    for (let n = 0; n < 10; n += 1) await openCase(service, key, `after-${n}`);
    service.pass(3_600_000);
    const { items } = await ask('policy-changes');
    const change = items.find((one: { key: string; version: number }) => one.key === 'worldwide' && one.version === version);
    const { before, after } = await ask(`policy-changes/${change.id}`);
    expect(before.rates).toMatchObject({ asked: 46, tried: 35 });
    expect(before.rates.approved_share).toBeCloseTo(23 / 35, 6);
    expect(after.rates).toMatchObject({ asked: 10, tried: 0, approved_share: null });
    expect(Date.parse(before.to) - Date.parse(before.from)).toBe(Date.parse(after.to) - Date.parse(after.from));
    const other = items.find((one: { key: string }) => one.key !== 'worldwide');
    expect((await ask(`policy-changes/${other.id}`)).after.rates.asked).toBe(0);
    expect((await ask(`policy-changes/${change.id}`, reviewer)).code).toBe('access.role');
  });
});

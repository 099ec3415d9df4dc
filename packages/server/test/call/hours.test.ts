import type { CallHours } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredFrom } from '../../src/call/call-hours.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { addPolicy, attended } from './people.ts';

const OFFICE: CallHours = {
  timeZone: 'Asia/Shanghai',
  week: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
    { days: ['sat'], from: '10:30', to: '12:00' },
  ],
};
const from = (hours: CallHours | undefined, at: string): string => answeredFrom(hours, new Date(at)).toISOString();

describe('when calls are answered', () => {
  it('is always where the policy has no hours', () => {
    expect(from(undefined, '2026-11-27T03:00:00.000Z')).toBe('2026-11-27T03:00:00.000Z');
  });

  it.each([
    ['within them', '2026-11-27T03:00:00Z', '2026-11-27T03:00:00.000Z'],
    ['before the day begins', '2026-11-27T00:30:00Z', '2026-11-27T01:00:00.000Z'],
    ['at the last moment it is the next day', '2026-11-27T10:00:00Z', '2026-11-28T02:30:00.000Z'],
    ['over a Sunday', '2026-11-28T05:00:00Z', '2026-11-30T01:00:00.000Z'],
  ])('follows the clock of the place: %s', (_, at, opens) => expect(from(OFFICE, at)).toBe(opens));

  it('is the same on the clock when clocks change', () => {
    const berlin: CallHours = { timeZone: 'Europe/Berlin', week: [{ days: ['sat', 'sun', 'mon'], from: '08:00', to: '24:00' }] };
    expect(from(berlin, '2026-10-24T05:00:00Z')).toBe('2026-10-24T06:00:00.000Z');
    // winter time began at night
    expect(from(berlin, '2026-10-25T05:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
    expect(from(berlin, '2027-03-28T00:30:00Z')).toBe('2027-03-28T06:00:00.000Z');
  });

  it('finds the one hour of a week from the moment after it', () => {
    const once: CallHours = { timeZone: 'UTC', week: [{ days: ['wed'], from: '12:00', to: '13:00' }] };
    expect(from(once, '2026-11-25T13:00:00Z')).toBe('2026-12-02T12:00:00.000Z');
  });
});

describe('outside the hours', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService({ MIEN_CAPTURE_TOKEN_MINUTES: '60' });
  });
  afterAll(() => service.close());

  it('a call is not begun but agreed, for a time within them, and the page is told when', async () => {
    const key = await service.key('test');
    const today = service.context.now();
    const hour = (ahead: number) => new Date(today.getTime() + ahead * 3_600_000);
    const day = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[hour(48).getUTCDay()] ?? 'mon';
    await addPolicy(service, 'office', { hours: { timeZone: 'UTC', week: [{ days: [day], from: '09:00', to: '10:00' }] } });
    const { token } = await attended(service, key, 'night', 'office');
    const { body } = await service.call('GET', '/v1/capture/call', token);
    const opens = `${hour(48).toISOString().slice(0, 10)}T09:00:00.000Z`;
    expect(body).toMatchObject({ call: null, answers: { now: false, from: opens, hours: { timeZone: 'UTC' } } });
    expect((await service.call('POST', '/v1/capture/call', token)).body).toMatchObject({ code: 'call.closed', opens_at: opens });
    const late = opens.replace('T09:00', 'T10:00');
    expect((await service.call('POST', '/v1/capture/call', token, { at: late })).body.code).toBe('call.closed');
    expect((await service.call('POST', '/v1/capture/call', token, { at: opens.replace('T09:00', 'T09:30') })).body.state).toBe('scheduled');
  });
});

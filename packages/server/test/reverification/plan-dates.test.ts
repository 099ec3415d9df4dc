import { STANDARD_ACCESS } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { advanceGrace, nextGraceAt } from '../../src/reverification/advance-grace.ts';
import { daysUntilDrawn, planDates } from '../../src/reverification/plan-dates.ts';

const DAY = 86_400_000;
const approvedAt = new Date('2026-01-01T00:00:00Z');
const seed = Buffer.alloc(32, 1);
const rules = { everyDays: 365, randomPerYear: 0.05 };
const plan = (number: number, given = rules) => planDates(given, { accountId: `acc_${number}`, approvedAt, seed });
const N = 20_000;

describe('the dates of a re-verification', () => {
  it('by interval come early by up to a tenth and never late', () => {
    const days = Array.from({ length: N }, (_, number) => ((plan(number).periodicAt?.getTime() ?? 0) - approvedAt.getTime()) / DAY);
    expect(Math.max(...days)).toBeLessThanOrEqual(365);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(365 * 0.9);
  });

  it('of many accounts approved in the same moment are spread: no hour holds more than three times its share', () => {
    const hours = new Map<number, number>();
    for (let number = 0; number < N; number++) {
      const hour = Math.floor((plan(number).periodicAt?.getTime() ?? 0) / 3_600_000);
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
    }
    expect(Math.max(...hours.values())).toBeLessThan((3 * N) / (36.5 * 24));
  });

  it('by chance come at the stated yearly rate', () => {
    const withinAYear = Array.from({ length: N }, (_, number) => plan(number).randomAt).filter(
      (at) => at !== null && at.getTime() - approvedAt.getTime() < 365 * DAY,
    ).length;
    // 4 standard deviations of a binomial
    expect(Math.abs(withinAYear / N - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / N));
    expect(daysUntilDrawn(0, 0.5)).toBeNull();
    expect(daysUntilDrawn(1, 0.5)).toBe(0);
    expect(plan(1, { everyDays: 0, randomPerYear: 0 })).toEqual({ periodicAt: approvedAt, randomAt: null });
  });

  it('can be drawn again by who has the seed, and by nobody else', () => {
    expect(plan(7)).toEqual(plan(7));
    expect(planDates(rules, { accountId: 'acc_7', approvedAt, seed: Buffer.alloc(32, 2) })).not.toEqual(plan(7));
  });
});

describe('a grace', () => {
  const { grace } = STANDARD_ACCESS;
  const graceUntil = new Date(approvedAt.getTime() + grace.days * DAY);
  const on = (day: number, reminders: number) => advanceGrace({ graceUntil, reminders }, grace, new Date(approvedAt.getTime() + day * DAY));

  it('reminds 14 and 3 days before its end, each once, then ends', () => {
    expect(on(1, 0).step).toBe('wait');
    expect(on(16, 0)).toMatchObject({ step: 'remind', reminders: 1, graceUntil });
    expect(on(17, 1).step).toBe('wait');
    expect(on(27, 1)).toMatchObject({ step: 'remind', reminders: 2, graceUntil });
    expect(on(29, 2).step).toBe('wait');
    expect(on(30, 2).step).toBe('end');
    expect(nextGraceAt({ graceUntil, reminders: 0 }, grace)).toEqual(new Date(approvedAt.getTime() + 16 * DAY));
    expect(nextGraceAt({ graceUntil, reminders: 2 }, grace)).toEqual(graceUntil);
  });

  it('never ends unannounced: where we were down, the last reminder still has its days', () => {
    const late = on(40, 0);
    expect(late).toEqual({ step: 'remind', reminders: 2, graceUntil: new Date(approvedAt.getTime() + 43 * DAY) });
  });
});

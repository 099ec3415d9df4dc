import { CallHours, WEEKDAYS } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { closingKept, closingShown, readWeek, sayDay, withDay, withMoreHours, zonesWith } from '../../src/policy/week.ts';

const OFFICE = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' } as const;
const isValid = (week: unknown): boolean => CallHours.safeParse({ timeZone: 'UTC', week }).success;

describe('the hours of calls in the policy editor', () => {
  it('are shown as days and times, also while a time is empty', () => {
    expect(readWeek([OFFICE, { ...OFFICE, to: '' }])).toEqual([OFFICE, { ...OFFICE, to: '' }]);
  });

  it.each([
    ['text', 'mon'],
    ['a day that is none', [{ ...OFFICE, days: ['Monday'] }]],
    ['more than they say', [{ ...OFFICE, note: 'x' }]],
  ])('are left as text where days and times cannot show them: %s', (_, value) => expect(readWeek(value)).toBeNull());

  it('keep the order of the week, whichever day is chosen last', () => {
    expect(withDay(['fri'], 'mon', true)).toEqual(['mon', 'fri']);
    expect(withDay(['mon', 'fri'], 'mon', false)).toEqual(['fri']);
  });

  it('grow by the days that have none, then by what is left of the days', () => {
    const two = withMoreHours([OFFICE]);
    expect(two[1]).toEqual({ ...OFFICE, days: ['sat', 'sun'] });
    const three = withMoreHours(two);
    expect(three[2]).toEqual({ days: ['sat', 'sun'], from: '18:00', to: '24:00' });
    expect(isValid(three)).toBe(true);
    expect(isValid(withMoreHours([]))).toBe(true);
  });

  it('end a day at midnight', () => {
    expect(closingKept('00:00')).toBe('24:00');
    expect(closingShown('24:00')).toBe('00:00');
    expect(closingKept('18:30')).toBe('18:30');
    expect(isValid([{ ...OFFICE, to: closingKept('00:00') }])).toBe(true);
  });

  it('name the days in the language of the screen', () => {
    expect(WEEKDAYS.map((day) => sayDay(day, 'en')).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun');
    expect(WEEKDAYS.map((day) => sayDay(day, 'zh-CN')).join(' ')).toBe('周一 周二 周三 周四 周五 周六 周日');
  });

  it('offer the zones of the browser, that which is set, and UTC', () => {
    expect(zonesWith('Mars/Olympus')).toEqual(expect.arrayContaining(['Asia/Shanghai', 'Mars/Olympus', 'UTC']));
    expect(zonesWith('Asia/Shanghai').filter((zone) => zone === 'Asia/Shanghai')).toHaveLength(1);
    expect(zonesWith('')).not.toContain('');
  });
});

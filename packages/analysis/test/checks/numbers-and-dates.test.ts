import { describe, expect, test } from 'vitest';
import { addDays, ageOn, isCalendarDate } from '../../src/checks/calendar.ts';
import { sameNumber } from '../../src/checks/compare-numbers.ts';
import { looksLikePrcNumber, readPrcNumber } from '../../src/checks/prc-number.ts';
import { sameState } from '../../src/checks/state-codes.ts';

describe('document numbers', () => {
  test.each([
    ['L898902C3', 'L898902C3', 'proven', true, 'the same'],
    ['l898902c3', 'L898902C3', 'proven', true, 'small letters'],
    ['L-898 902-C3', 'L898902C3', 'proven', true, 'hyphens and spaces'],
    ['Ｌ８９８９０２Ｃ３', 'L898902C3', 'proven', true, 'full-width'],
    ['11010119900307453x', '11010119900307453X', 'proven', true, 'a small x'],
    ['AO123456', 'A0123456', 'printed', true, 'O read as 0 in print'],
    ['A1B23456', 'AI823456', 'printed', true, 'two lookalikes in print'],
    ['AO123456', 'A0123456', 'proven', false, 'a proven 0 is no O'],
    ['OISB1234', '01581234', 'printed', false, 'four lookalikes are another number'],
    ['L898902C4', 'L898902C3', 'printed', false, 'another last character'],
    ['L898902C', 'L898902C3', 'printed', false, 'one character short'],
    ['', '', 'proven', false, 'nothing matches nothing'],
  ] as const)('%s and %s, %s: %s (%s)', (claimed, written, proof, same, _why) => {
    expect(sameNumber(claimed, written, proof)).toBe(same);
  });
});

describe('the PRC resident number, GB 11643', () => {
  test('says birth date and sex when its check character is right', () => {
    expect(readPrcNumber('110101199003074530')).toMatchObject({ birthDate: '1990-03-07', sex: 'M' });
    expect(readPrcNumber('110101199003074522')).toMatchObject({ birthDate: '1990-03-07', sex: 'F' });
  });
  test('reads a small x and full-width digits', () => {
    const number = Array.from({ length: 1000 }, (_, at) => `11010119900307${String(at).padStart(3, '0')}X`).find((one) =>
      readPrcNumber(one),
    );
    expect(number).toBeDefined();
    expect(readPrcNumber((number ?? '').toLowerCase())).toEqual(readPrcNumber(number ?? ''));
    expect(looksLikePrcNumber('１１０１０１１９９００３０７４５３０')).toBe(true);
  });
  test('says nothing when one digit is wrong, wherever it stands', () => {
    const number = '110101199003074530';
    const altered = [...number].map((digit, at) => `${number.slice(0, at)}${(Number(digit) + 1) % 10}${number.slice(at + 1)}`);
    expect(altered.map(readPrcNumber)).toEqual(altered.map(() => null));
  });
  test('says nothing of a date that is none', () => {
    const withCheck = Array.from('0123456789X', (check) => `11010119901307453${check}`);
    expect(withCheck.map(readPrcNumber)).toEqual(withCheck.map(() => null));
  });
});

describe('calendar dates', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-6-1', false],
    ['long_term', false],
  ])('%s is a date: %s', (value, is) => {
    expect(isCalendarDate(value)).toBe(is);
  });
  test('days are added over months and years', () => {
    expect(addDays('2026-12-20', 30)).toBe('2027-01-19');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });
  test.each([
    ['2026-06-15', '2008-06-15', 18],
    ['2026-06-15', '2008-06-16', 17],
    ['2026-02-28', '2008-02-29', 17],
    ['2026-03-01', '2008-02-29', 18],
  ])('on %s who was born on %s is %i', (asOf, birth, age) => {
    expect(ageOn(asOf, birth)).toBe(age);
  });
});

test.each([
  ['D', 'DEU', true],
  ['CN', 'CHN', true],
  ['chn', 'CHN', true],
  ['CHN', 'HKG', false],
  ['XXA', 'XXA', true],
])('%s and %s are one state: %s', (a, b, same) => {
  expect(sameState(a, b)).toBe(same);
});

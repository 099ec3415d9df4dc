import { type Measured, measured, notMeasured } from '@mien/protocol';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643-1999: 17 digits and an ISO 7064 MOD 11-2 check symbol; foreign permanent residents' begin with 9. A small x is taken for X. */
export function isResidentNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number)) return false;
  const sum = [...number.slice(0, 17)].reduce((total, c, i) => total + Number(c) * (WEIGHTS[i] as number), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** What the number itself says of its holder. `not_readable` unless its check symbol agrees. */
export function readResidentNumber(
  number: string,
): Measured<{ readonly birthDate: string; readonly sex: 'M' | 'F'; readonly region: string }> {
  if (!isResidentNumber(number)) return notMeasured('not_readable');
  return measured({
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number[16]) % 2 === 1 ? 'M' : 'F',
    region: number.slice(0, 6),
  });
}

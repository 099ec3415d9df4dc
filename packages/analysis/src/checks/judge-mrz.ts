import type { MrzSignals } from '@mien/protocol';

/** From the reader's measurements: smaller symbols give wrong reads that no check digit tells from right ones. */
const MIN_SYMBOL_PX = 6.5;

/**
 * `read`: accepted by every guard of the reader.
 * `number_wrong`: legible and unrepaired, and exactly one value's check digit is wrong (the composite digit over all of them may be too):
 * a smeared zone breaks many, a wrong number breaks one.
 * `unreadable`: anything else, also a zone that only a repaired symbol would make right: misread or wrong, nobody can tell which.
 */
export function judgeMrz(mrz: MrzSignals): 'read' | 'number_wrong' | 'unreadable' {
  const wrong = mrz.checkDigits.filter((digit) => !digit.ok);
  const wrongValues = wrong.filter((digit) => !/composite/i.test(digit.name));
  if (mrz.accepted && wrong.length === 0) return 'read';
  const legible = mrz.symbolPx >= MIN_SYMBOL_PX && mrz.repaired === 0;
  return legible && wrong.length > 0 && wrongValues.length <= 1 ? 'number_wrong' : 'unreadable';
}

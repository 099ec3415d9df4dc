const FORM = /^(\d{1,30})(?:\.(\d{1,18}))?$/;
const DIGITS = 18;

/** A written-out decimal as a whole number of its 18th place, or null where it is none: amounts never pass through floating point. */
export function readDecimal(text: string): bigint | null {
  const parts = FORM.exec(text);
  if (parts === null) return null;
  return BigInt(`${parts[1] ?? '0'}${(parts[2] ?? '').padEnd(DIGITS, '0')}`);
}

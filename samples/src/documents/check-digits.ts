const WEIGHTS_9303 = [7, 3, 1] as const;
const WEIGHTS_GB11643 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** ICAO 9303-3 section 4.9: weights 7-3-1, A = 10 … Z = 35, filler 0. */
export function icaoCheckDigit(text: string): string {
  const value = (c: string): number => (c === '<' ? 0 : c >= 'A' ? c.charCodeAt(0) - 55 : c.charCodeAt(0) - 48);
  return String([...text].reduce((sum, c, i) => sum + value(c) * (WEIGHTS_9303[i % 3] as number), 0) % 10);
}

/** GB 11643-1999 section 4: ISO 7064 MOD 11-2 over the first 17 digits. */
export function gb11643CheckDigit(first17: string): string {
  const sum = [...first17].reduce((total, c, i) => total + Number(c) * (WEIGHTS_GB11643[i] as number), 0);
  return '10X98765432'[sum % 11] as string;
}

/** A digit that is certainly not the right one. */
export function wrongDigit(right: string): string {
  return right === 'X' ? '4' : String((Number(right) + 3) % 10);
}

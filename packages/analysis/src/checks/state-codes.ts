import countries from 'i18n-iso-countries';

/** ICAO 9303-3, section 5: Germany writes D where ISO 3166 has DEU. */
const ICAO_TO_ISO: Readonly<Record<string, string>> = { D: 'DEU' };

/** One code a state: alpha-3, from alpha-2, alpha-3 or ICAO's own. An unknown code stays as it is. */
export function normaliseState(code: string): string {
  const upper = code.trim().toUpperCase();
  return ICAO_TO_ISO[upper] ?? (upper.length === 2 ? (countries.alpha2ToAlpha3(upper) ?? upper) : upper);
}

export const sameState = (a: string, b: string): boolean => normaliseState(a) === normaliseState(b);

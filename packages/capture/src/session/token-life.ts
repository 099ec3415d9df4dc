/** Renewed when so much of its time is left, so that one lost answer does not end the session. */
const RENEW_AT = 0.4;
const SOONEST_MS = 5000;

/** When the token ends, from its own claim; null for one that carries none. */
export function expiryOf(token: string): number | null {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    return typeof claims === 'object' && claims !== null && 'exp' in claims && typeof claims.exp === 'number' ? claims.exp * 1000 : null;
  } catch {
    return null;
  }
}

/** Milliseconds from now until the token is to be renewed. */
export const renewIn = (expiresAt: number, now: number): number => Math.max(SOONEST_MS, (expiresAt - now) * (1 - RENEW_AT));

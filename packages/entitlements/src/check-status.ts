import { ENTITLEMENTS, type Entitlement, LEVELS, Limit } from '@mien/protocol';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { readDecimal } from './decimal.ts';
import type { RefusalCode } from './refusals.ts';

const Status = z.object({
  sub: z.string(),
  mode: z.enum(['test', 'live']),
  level: z.enum(LEVELS),
  may: z.partialRecord(z.enum(ENTITLEMENTS), z.array(Limit)),
  due: z.object({ reason: z.string(), until: z.iso.datetime() }).optional(),
});
export type Status = z.infer<typeof Status>;

export type Checked = { readonly ok: true; readonly status: Status } | { readonly ok: false; readonly code: RefusalCode };

export interface StatusCheckerOptions {
  /** `MIEN_PUBLIC_URL` of the service */
  readonly issuer: string;
  readonly mode: 'test' | 'live';
  /** the key set, or where to fetch it; it is fetched seldom and kept, so a check asks nobody */
  readonly keys: JSONWebKeySet | URL;
  readonly now?: () => Date;
}

export interface Wanted {
  /** our id of the account that is signed in at the wallet: somebody else's token does not help */
  readonly account: string;
  readonly action: Entitlement;
  readonly amount?: string;
  readonly currency?: string;
  /** what was already used of each period, in the same currency; what is missing counts as nothing used */
  readonly used?: Partial<Record<Limit['period'], string>>;
}

/** Whether the limits allow it. A limit in a currency that the amount is not in cannot be compared, and refuses. */
function within(limits: readonly Limit[], { amount, currency, used }: Wanted): boolean {
  if (amount === undefined) return true;
  const wanted = readDecimal(amount);
  if (wanted === null) return false;
  return limits.every((limit) => {
    const most = readDecimal(limit.amount);
    const before = limit.period === 'once' ? 0n : readDecimal(used?.[limit.period] ?? '0');
    return limit.currency === currency && most !== null && before !== null && before + wanted <= most;
  });
}

/** Whether a status allows an action. */
export function allows(status: Status, wanted: Wanted): Checked {
  if (status.sub !== wanted.account) return { ok: false, code: 'status.invalid' };
  const limits = status.may[wanted.action];
  if (limits === undefined) return { ok: false, code: 'entitlement.not_held' };
  return within(limits, wanted) ? { ok: true, status } : { ok: false, code: 'entitlement.over_limit' };
}

/** Checks status tokens: signature, issuer, audience, end and mode, then what is wanted. */
export function createStatusChecker({ issuer, mode, keys, now }: StatusCheckerOptions) {
  const keySet = keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);
  return async (token: string | undefined, wanted: Wanted): Promise<Checked> => {
    if (token === undefined || token === '') return { ok: false, code: 'status.missing' };
    try {
      const { payload } = await jwtVerify(token, keySet, {
        algorithms: ['EdDSA'],
        issuer,
        audience: 'mien-status',
        currentDate: now?.() ?? new Date(),
      });
      const status = Status.safeParse(payload);
      if (!status.success || status.data.mode !== mode) return { ok: false, code: 'status.invalid' };
      return allows(status.data, wanted);
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, code: 'status.expired' };
      // the keys could not be fetched: that says nothing about the token
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
      return { ok: false, code: 'status.invalid' };
    }
  };
}
export type StatusChecker = ReturnType<typeof createStatusChecker>;

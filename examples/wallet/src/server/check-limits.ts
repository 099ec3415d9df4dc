import { createStatusChecker, type RefusalCode } from '@mien/entitlements';
import type { Mien } from './ask-mien.ts';
import type { Action } from './customer.ts';

export interface Move {
  readonly action: Action;
  /** in US dollars, written out: limits are never compared as floating point */
  readonly amount: string;
  readonly used: { readonly day: string; readonly month: string };
}

/**
 * Whether the customer may do it now: the signed status of Mien, checked here against what was already spent. Null: they may. No answer is no
 * permission.
 */
export async function openLimits(mien: Mien, address: string, account: string) {
  const issuer = await mien.get<{ issuer: string }>('/.well-known/jwt-vc-issuer');
  if (!issuer.ok) throw new Error(`Mien does not say who it is: ${issuer.code}`);
  const check = createStatusChecker({ issuer: issuer.value.issuer, mode: 'test', keys: new URL('/.well-known/jwks.json', address) });
  return async ({ action, amount, used }: Move): Promise<RefusalCode | null> => {
    const status = await mien.get<{ token: string }>(`/v1/accounts/${account}/status-token`);
    const token = status.ok ? status.value.token : undefined;
    const checked = await check(token, { account, action, amount, currency: 'USD', used });
    return checked.ok ? null : checked.code;
  };
}

import { createStatusChecker, type RefusalCode, type Wanted } from '@mien/entitlements';
import type { Mien } from './ask-mien.ts';

/** An action, and how much of it: amounts in US dollars, written out. Limits are never compared as floating point. */
export type Intended = Pick<Wanted, 'action' | 'amount' | 'used'>;

/**
 * Whether the customer may do it now: the signed status of Mien, checked here against what was already spent. Null: they may. No answer is no
 * permission.
 */
export async function openLimits(mien: Mien, address: string, account: string) {
  const issuer = await mien.get<{ issuer: string }>('/.well-known/jwt-vc-issuer');
  if (!issuer.ok) throw new Error(`Mien does not say who it is: ${issuer.code}`);
  const check = createStatusChecker({ issuer: issuer.value.issuer, mode: 'test', keys: new URL('/.well-known/jwks.json', address) });
  return async (intended: Intended): Promise<RefusalCode | null> => {
    const status = await mien.get<{ token: string }>(`/v1/accounts/${account}/status-token`);
    const token = status.ok ? status.value.token : undefined;
    const checked = await check(token, { account, currency: 'USD', ...intended });
    return checked.ok ? null : checked.code;
  };
}

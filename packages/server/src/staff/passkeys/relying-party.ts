import { isIP } from 'node:net';
import type { Config } from '../../config/read-config.ts';

/**
 * Whom passkeys are made for: the host of the public address. WebAuthn knows names only (§5.1.3, "valid domain"), so there are none
 * where the service is reached by an IP address.
 */
export function relyingParty({ publicUrl }: Pick<Config, 'publicUrl'>): { readonly id: string; readonly origin: string } | null {
  const { hostname, origin } = new URL(publicUrl);
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? { id: hostname, origin } : null;
}

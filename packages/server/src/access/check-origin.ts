import type { IncomingHttpHeaders } from 'node:http';

/** Sent by our own pages with every request. A page of another origin cannot send it without asking first, and is not allowed to. */
export const OWN_HEADER = 'mien-console';
const CHANGES_NOTHING = new Set(['GET', 'HEAD']);

/**
 * Whether a request that may carry the staff's cookie comes from our own pages (CSRF). `SameSite=Strict` already keeps the cookie from
 * other sites; this also refuses other origins of the same site, and browsers that do not know the attribute.
 */
export function fromOwnPage(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin !== undefined && headers.origin !== publicUrl) return false;
  return CHANGES_NOTHING.has(method) || (headers.origin === publicUrl && headers[OWN_HEADER] !== undefined);
}

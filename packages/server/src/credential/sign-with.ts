import { type KeyObject, sign } from 'node:crypto';

/** ES256 as JOSE writes it: r and s, 32 bytes each, in base64url. */
export const signWith =
  (key: KeyObject) =>
  (text: string): string =>
    sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

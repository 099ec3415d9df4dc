import type { ByteRange } from '../crypto/frame-layout.ts';

/** `whole`: no range, or one of a kind that may be left aside (RFC 9110 §14.2). */
export type AskedRange = { readonly kind: 'whole' } | { readonly kind: 'part'; readonly range: ByteRange } | { readonly kind: 'outside' };

/** What a `Range` header asks of so many bytes. One range at a time: a player asks for no more. */
export function readRange(header: string | undefined, bytes: number): AskedRange {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (asked === null || (asked[1] === '' && asked[2] === '')) return { kind: 'whole' };
  const [, first = '', last = ''] = asked;
  if (first === '') {
    const count = Math.min(Number(last), bytes);
    return count === 0 ? { kind: 'outside' } : { kind: 'part', range: { from: bytes - count, to: bytes } };
  }
  const from = Number(first);
  const to = last === '' ? bytes : Math.min(Number(last) + 1, bytes);
  return from >= bytes || to <= from ? { kind: 'outside' } : { kind: 'part', range: { from, to } };
}

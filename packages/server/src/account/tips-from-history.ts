import { type PublicReason, publicReasons, type ReasonClass, type ReasonCode } from '@mien/protocol';

const MOST_TIPS = 3;

/** What a person can do better themselves; the rest is nobody's tip. */
const HELPFUL: readonly string[] = ['retry', 'other_document'];

/**
 * What stood in the way before, for the person to read before filming again: the most frequent first, then the latest. Pure.
 * @param told the reasons of each earlier verdict, oldest first
 */
export function tipsFromHistory(told: readonly (readonly { readonly code: ReasonCode; readonly class: ReasonClass }[])[]): PublicReason[] {
  const byCode = new Map<string, { reason: PublicReason; times: number; last: number }>();
  told.forEach((reasons, index) => {
    for (const reason of publicReasons(reasons.filter((one) => HELPFUL.includes(one.class))))
      byCode.set(reason.code, { reason, times: (byCode.get(reason.code)?.times ?? 0) + 1, last: index });
  });
  return [...byCode.values()]
    .sort((a, b) => b.times - a.times || b.last - a.last)
    .slice(0, MOST_TIPS)
    .map(({ reason }) => reason);
}

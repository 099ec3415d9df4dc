import { type Language, type PublicReason, publicReasons, type ReasonClass, type ReasonCode } from '@mien/protocol';

type Told = { readonly code: ReasonCode; readonly class: ReasonClass };

/** Two counted failures for one cause are a pattern: it is explained, and a person is offered. */
const PATTERN = 2;

/**
 * Public reasons that led to more than one counted failure, the most frequent first, then the latest. General reasons of one class count as
 * one cause: telling them apart would be a hint.
 * @param counted the reasons of each counted verdict, oldest first
 */
export function repeatedReasons(counted: readonly (readonly Told[])[]): { readonly reason: PublicReason; readonly times: number }[] {
  const byCode = new Map<string, { reason: PublicReason; times: number; last: number }>();
  counted.forEach((reasons, index) => {
    for (const reason of publicReasons(reasons))
      byCode.set(reason.code, { reason, times: (byCode.get(reason.code)?.times ?? 0) + 1, last: index });
  });
  return [...byCode.values()]
    .filter(({ times }) => times >= PATTERN)
    .sort((a, b) => b.times - a.times || b.last - a.last)
    .map(({ reason, times }) => ({ reason, times }));
}

/** The applicant's own words are those of the reason; around them stands how often, and that a person helps. */
const PATTERN_WORDS = {
  'zh-CN': {
    title: (times: number) => `同一原因已出现 ${times} 次`,
    remedy: (remedy: string) => `${remedy} 如果仍然不行，可以请工作人员帮您办理，不必重复说明。`,
  },
  en: {
    title: (times: number) => `The same thing, ${times} times`,
    remedy: (remedy: string) =>
      `${remedy} If it still does not work, ask a person to help; they see what was found, so you need not explain again.`,
  },
} as const satisfies Record<Language, { title(times: number): string; remedy(remedy: string): string }>;

/** What to tell somebody who failed twice or more for one cause; null where there is no such cause. */
export function explainPattern(counted: readonly (readonly Told[])[]) {
  const [worst] = repeatedReasons(counted);
  if (worst === undefined) return null;
  const { reason, times } = worst;
  const inLanguage = (language: Language) => ({
    title: PATTERN_WORDS[language].title(times),
    cause: reason.text[language].cause,
    remedy: PATTERN_WORDS[language].remedy(reason.text[language].remedy),
  });
  return { code: reason.code, times, action: 'contact_support' as const, text: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') } };
}

import { type Language, type PublicReason, publicReasons, type ReasonClass, type ReasonCode } from '@mien/protocol';

type Told = { readonly code: ReasonCode; readonly class: ReasonClass };

/** Told in one paragraph; more would be a list. */
const MOST_CAUSES = 3;
/** What the person can change; the rest is a person's or our own matter. */
const CHANGEABLE: readonly ReasonClass[] = ['retry', 'other_document', 'fix_data', 'support', 'final'];

const WORDS = {
  'zh-CN': {
    opening: (attempts: number) => (attempts === 1 ? '上一次验证没有通过。' : `前 ${attempts} 次验证都没有通过。`),
    cause: (cause: string, times: number) => (times > 1 ? `${cause}（出现 ${times} 次）` : cause),
    change: (remedies: readonly string[]) => `再次申请前，请注意：${remedies.join('')}`,
    person: '如果不想再录一次，可以直接请工作人员办理，之前的情况他们都能看到。',
    join: '',
  },
  en: {
    opening: (attempts: number) =>
      attempts === 1 ? 'Your last verification did not get through.' : `Your last ${attempts} tries did not get through.`,
    cause: (cause: string, times: number) => (times > 1 ? `${cause} (${times} times)` : cause),
    change: (remedies: readonly string[]) => `Before you apply again: ${remedies.join(' ')}`,
    person: 'If you would rather not record again, a person can take over; they see what was found, so you need not explain.',
    join: ' ',
  },
} as const satisfies Record<
  Language,
  {
    opening(attempts: number): string;
    cause(cause: string, times: number): string;
    change(remedies: readonly string[]): string;
    person: string;
    join: string;
  }
>;

/** Causes across attempts, the most frequent first, then the latest. */
function causesOf(counted: readonly (readonly Told[])[]): { reason: PublicReason; times: number }[] {
  const byCode = new Map<string, { reason: PublicReason; times: number; last: number }>();
  counted.forEach((reasons, index) => {
    for (const reason of publicReasons(reasons.filter(({ code }) => code !== 'policy.attempts_exhausted')))
      if (CHANGEABLE.includes(reason.class))
        byCode.set(reason.code, { reason, times: (byCode.get(reason.code)?.times ?? 0) + 1, last: index });
  });
  return [...byCode.values()].sort((a, b) => b.times - a.times || b.last - a.last).slice(0, MOST_CAUSES);
}

/**
 * What went wrong across attempts and what to change, in one paragraph put together from the reasons' own words; null where nothing failed. Pure.
 * @param counted the reasons of each counted verdict, oldest first
 */
export function explainReapplication(counted: readonly (readonly Told[])[]): Readonly<Record<Language, string>> | null {
  const causes = causesOf(counted);
  if (counted.length === 0 || causes.length === 0) return null;
  const inLanguage = (language: Language): string => {
    const words = WORDS[language];
    const told = causes.map(({ reason, times }) => words.cause(reason.text[language].cause, times));
    const remedies = [...new Set(causes.map(({ reason }) => reason.text[language].remedy))];
    return [words.opening(counted.length), ...told, words.change(remedies), words.person].join(words.join);
  };
  return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
}

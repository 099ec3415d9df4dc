import type { Case } from '../api/shapes.ts';
import { staffTitle } from '../parts/staff-title.ts';
import { useSettings } from '../shell/settings.tsx';

/** The exact reasons of the automatic verdict, in words; or why an approval was withheld. */
export function WhyItWaits({ one }: { readonly one: Case }) {
  const { words, language } = useSettings();
  const reasons = one.reasons.map(({ code }) => staffTitle(code, language));
  const withheld = one.withheld === null ? [] : [words.withheld[one.withheld as keyof typeof words.withheld] ?? one.withheld];
  const told = [...reasons, ...withheld];
  return <>{told.length === 0 ? words.noReason : told.join(language === 'en' ? ' · ' : '、')}</>;
}

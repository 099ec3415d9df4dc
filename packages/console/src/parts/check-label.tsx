import type { CheckName } from '@mien/protocol';
import { useSettings } from '../shell/settings.tsx';
import { CHECK_WORDS } from './check-words.ts';

/** A check by its words, its code small beside them. A check of a later version is told by its code alone. */
export function CheckLabel({ check }: { readonly check: CheckName | string }) {
  const { language } = useSettings();
  const words = CHECK_WORDS[check as CheckName]?.[language];
  return words === undefined ? (
    <code>{check}</code>
  ) : (
    <span className="check-label">
      {words} <code>{check}</code>
    </span>
  );
}

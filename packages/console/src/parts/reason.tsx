import { type ReasonCode, reasonText } from '@mien/protocol';
import { useSettings } from '../shell/settings.tsx';
import { staffTitle } from './staff-title.ts';

/** The words of a reason for staff: its title, and behind it the exact fact. */
export function Reason({ code }: { readonly code: ReasonCode }) {
  const { language } = useSettings();
  const text = reasonText(code, language);
  return (
    <span className="reason" title={`${code} · ${text.staffText}`}>
      {staffTitle(code, language)}
    </span>
  );
}

import type { Case } from '../api/shapes.ts';
import { useWords } from '../shell/settings.tsx';
import type { Tone } from './notice.tsx';

export const Badge = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <span className={`badge ${tone}`}>{children}</span>
);

const TONE_OF_RISK = { formality: 'plain', unclear: 'plain', mismatch: 'mend', attack: 'final' } as const satisfies Record<
  Case['risk'],
  Tone
>;

export function RiskBadge({ risk }: { readonly risk: Case['risk'] }) {
  const words = useWords();
  return <Badge tone={TONE_OF_RISK[risk]}>{words.risk[risk]}</Badge>;
}

import type { CaseEvidence } from '../api/shapes.ts';
import { CheckLabel } from '../parts/check-label.tsx';
import { useWords } from '../shell/settings.tsx';

const SHAPE = { passed: '✓', failed: '✕', inconclusive: '?', not_run: '–' } as const;
type Status = keyof typeof SHAPE;
/** what needs a look comes first */
const ORDER: readonly string[] = ['failed', 'inconclusive', 'not_run', 'passed'];

export function CheckList({ evidence }: { readonly evidence: CaseEvidence }) {
  const words = useWords();
  const checks = [...evidence.checks].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return (
    <section className="panel">
      <h2>{words.case.checks}</h2>
      {checks.length === 0 ? <p className="quiet">{words.case.notMeasured}</p> : null}
      <ul className="checks">
        {checks.map(({ check, status }) => (
          <li key={check} className={status}>
            <span className="shape" aria-hidden="true">
              {SHAPE[status as Status]}
            </span>
            <CheckLabel check={check} />
            <span>{words.case.checkStates[status as Status]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

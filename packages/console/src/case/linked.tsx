import type { ReasonCode } from '@mien/protocol';
import type { CaseEvidence } from '../api/shapes.ts';
import { Reason } from '../parts/reason.tsx';
import { useWords } from '../shell/settings.tsx';

/** What joins this account to others, as far as anything looked. */
export function Linked({ evidence }: { readonly evidence: CaseEvidence }) {
  const words = useWords();
  const links = evidence.findings.filter(({ code }) => code.startsWith('link.'));
  return (
    <section className="panel">
      <h2>{words.case.linked}</h2>
      {links.length === 0 ? <p>{words.case.linkedNone}</p> : null}
      {links.map(({ code }) => (
        <p key={code}>
          <Reason code={code as ReasonCode} />
        </p>
      ))}
      <p className="quiet">{words.case.linkedLead}</p>
    </section>
  );
}

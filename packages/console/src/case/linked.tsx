import type { ReasonCode } from '@mien/protocol';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, service } from '../api/service.ts';
import type { CaseEvidence, CasePage } from '../api/shapes.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { Reason } from '../parts/reason.tsx';
import { Moment } from '../parts/time.tsx';
import { Icon } from '../shell/icons.tsx';
import { useWords } from '../shell/settings.tsx';

interface LinkedProps {
  readonly page: CasePage;
  readonly evidence: CaseEvidence;
}

/** What joins this account to others, as far as anything looked; by the wallet's own ids once somebody wants them, which is written down. */
export function Linked({ page, evidence }: LinkedProps) {
  const words = useWords();
  const tell = useTell();
  const links = evidence.findings.filter(({ code }) => code.startsWith('link.'));
  const named = useMutation({
    mutationFn: () => answerOf(service.GET('/v1/review/cases/{id}/linked', { params: { path: { id: page.id } } })),
  });
  const items = named.data?.items;
  return (
    <section className="panel">
      <h2>{words.case.linked}</h2>
      {links.length === 0 ? <p>{words.case.linkedNone}</p> : null}
      {links.map(({ code }) => (
        <p key={code}>
          <Reason code={code as ReasonCode} />
        </p>
      ))}
      {named.error === null ? null : <Notice tone="mend" title={tell(named.error)} />}
      {items === undefined ? (
        <div className="panel-actions">
          <small className="quiet">{words.case.audited}</small>
          <button type="button" className="second" disabled={named.isPending} onClick={() => named.mutate()}>
            <Icon name="eye" /> {words.case.linkedName}
          </button>
        </div>
      ) : null}
      {items?.length === 0 ? <p>{words.case.linkedNobody}</p> : null}
      <ul className="history linked">
        {(items ?? []).map(({ account_id: id, external_id: externalId, since, state, case_id: caseId }) => (
          <li key={id}>
            <b>{externalId ?? id}</b> {state === null ? null : words.states[state]}
            <p className="quiet">
              {words.case.linkedSince} <Moment at={since} />
              {caseId === null ? null : (
                <>
                  {' · '}
                  <Link href={`/review/${caseId}`}>{words.case.linkedCase}</Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="quiet">{words.case.linkedLead}</p>
    </section>
  );
}

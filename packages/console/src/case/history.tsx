import type { CasePage } from '../api/shapes.ts';
import { Reason } from '../parts/reason.tsx';
import { Moment } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';

/** Everything that was tried before, newest first, with exact reasons. */
export function History({ page }: { readonly page: CasePage }) {
  const words = useWords();
  return (
    <section className="panel">
      <h2>{words.case.history}</h2>
      <ol className="history">
        {page.history.map((one) => (
          <li key={one.verification_id}>
            <p>
              <b>{words.states[one.state]}</b> · {words.asked[one.asked_for as keyof typeof words.asked] ?? one.asked_for} ·{' '}
              <Moment at={one.created_at} />
              {one.verification_id === page.verification_id ? <em> {words.case.thisOne}</em> : null}
            </p>
            {one.verdicts.map((verdict) => (
              <p className="quiet" key={`${verdict.round}${verdict.stage}`}>
                {words.outcomes[verdict.outcome]}
                {verdict.counted ? ` · ${words.case.counted}` : ''}
                {verdict.reasons.map(({ code }) => (
                  <span key={code}>
                    {' · '}
                    <Reason code={code} />
                  </span>
                ))}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

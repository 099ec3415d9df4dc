import type { ReasonCode } from '@mien/protocol';
import { useMutation } from '@tanstack/react-query';
import { answerOf, service } from '../api/service.ts';
import { CheckLabel } from '../parts/check-label.tsx';
import { Notice, useTell } from '../parts/notice.tsx';
import { staffTitle } from '../parts/staff-title.ts';
import { useSettings } from '../shell/settings.tsx';
import type { PolicyBody } from './read-policies.ts';

const readDryRun = (policy: PolicyBody) => answerOf(service.POST('/v1/policies/dry-run', { body: { policy, limit: 200 } }));
type Told = Awaited<ReturnType<typeof readDryRun>>;

/** Each verification whose outcome would be another, with the checks that make it so. */
function Changed({ found }: { readonly found: Told }) {
  const { words, language } = useSettings();
  const { policies } = words;
  const stateOf = (status: string): string => policies.checkStates[status as keyof typeof policies.checkStates] ?? status;
  const reasonsOf = (reasons: readonly string[]): string => reasons.map((code) => staffTitle(code as ReasonCode, language)).join(' · ');
  return (
    <div className="scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{policies.verification}</th>
            <th scope="col">{policies.before}</th>
            <th scope="col">{policies.after}</th>
            <th scope="col">{policies.why}</th>
          </tr>
        </thead>
        <tbody>
          {found.changed.map(({ verification_id: id, from, to, checks }) => (
            <tr key={id}>
              <th scope="row">
                <code title={id}>{id.slice(-8)}</code>
              </th>
              <td>
                {words.outcomes[from.outcome]} <small className="quiet">{reasonsOf(from.reasons)}</small>
              </td>
              <td>
                {words.outcomes[to.outcome]} <small className="quiet">{reasonsOf(to.reasons)}</small>
              </td>
              <td>
                {checks.map((one) => (
                  <div key={one.check}>
                    <CheckLabel check={one.check} /> {stateOf(one.from)} → {stateOf(one.to)}
                  </div>
                ))}
                {checks.length === 0 ? policies.sameChecks : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What this version would have said of what was recorded lately. */
export function DryRun({ policy }: { readonly policy: PolicyBody | null }) {
  const { words } = useSettings();
  const { policies } = words;
  const tell = useTell();
  const run = useMutation({ mutationFn: readDryRun });
  const moved = run.data?.changes.filter(({ from, to }) => from !== to) ?? [];
  return (
    <section className="panel">
      <h2>{policies.dryRun}</h2>
      <p className="quiet">{policies.dryRunLead}</p>
      <button
        type="button"
        className="second"
        disabled={policy === null || run.isPending}
        onClick={() => policy !== null && run.mutate(policy)}
      >
        {run.isPending ? policies.dryRunning : policies.dryRunNow}
      </button>
      {run.error === null ? null : <Notice tone="mend" title={tell(run.error)} />}
      {run.data === undefined ? null : (
        <div aria-live="polite">
          <p>
            <b>{policies.judged(run.data.judged, run.data.gone)}</b>
          </p>
          {moved.length === 0 ? <Notice tone="good" title={policies.nothingChanges} /> : null}
          <ul>
            {moved.map(({ from, to, count }) => (
              <li key={`${from}${to}`}>
                {words.outcomes[from]} → {words.outcomes[to]}: <b className="digits">{count}</b>
              </li>
            ))}
          </ul>
          {run.data.changed.length > 0 ? <Changed found={run.data} /> : null}
        </div>
      )}
    </section>
  );
}

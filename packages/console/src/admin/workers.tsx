import { Notice } from '../parts/notice.tsx';
import { Moment, Since } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import type { Workers } from './read-health.ts';

const SIGN = { working: '✓', silent: '✕', stopped: '–' } as const satisfies Record<Workers[number]['state'], string>;

/** What happened to workers, and what can be done about it. */
export function WorkerNotices({ workers }: { readonly workers: Workers }) {
  const { health } = useWords().admin;
  const working = workers.filter(({ state }) => state === 'working');
  const lost = workers.filter(({ state }) => state === 'silent');
  const bare = working.filter(({ models_ready: ready }) => ready === false);
  const [latest] = workers;
  return (
    <>
      {working.length === 0 ? (
        <Notice tone="mend" title={health.noneWorks}>
          {health.noneWorksLead}{' '}
          {latest === undefined ? null : (
            <>
              {health.lastSeen} <Moment at={latest.seen_at} />
            </>
          )}
        </Notice>
      ) : null}
      {lost.length > 0 && working.length > 0 ? (
        <Notice tone="mend" title={health.lost(lost.length)}>
          {health.lostLead}
        </Notice>
      ) : null}
      {bare.length > 0 ? (
        <Notice tone="mend" title={health.noModels(bare.length)}>
          {health.noModelsLead}
        </Notice>
      ) : null}
    </>
  );
}

/** Each worker that was seen within a day. */
export function WorkerTable({ workers }: { readonly workers: Workers }) {
  const { health } = useWords().admin;
  return (
    <div className="scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{health.workerColumns.worker}</th>
            <th scope="col">{health.workerColumns.state}</th>
            <th scope="col">{health.workerColumns.seen}</th>
            <th scope="col">{health.workerColumns.since}</th>
            <th scope="col">{health.partNames.models}</th>
          </tr>
        </thead>
        <tbody>
          {workers.map(({ id, state, started_at: startedAt, seen_at: seenAt, models_ready: ready }) => (
            <tr key={id}>
              <th scope="row">
                <code title={id}>{id.slice(-8)}</code>
              </th>
              <td className={state === 'silent' ? 'late' : ''}>
                <span aria-hidden="true">{SIGN[state]}</span> {health.workerStates[state]}
              </td>
              <td className="digits">
                <Since at={seenAt} />
              </td>
              <td className="digits">
                <Moment at={startedAt} />
              </td>
              <td className={ready === false ? 'late' : ''}>{ready === null ? health.notLooked : ready ? health.there : health.missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

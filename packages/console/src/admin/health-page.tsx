import { useQuery } from '@tanstack/react-query';
import { Failed, Loading, Notice } from '../parts/notice.tsx';
import { Moment, Since, span } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import { readHealth } from './read-health.ts';
import { WorkerNotices, WorkerTable } from './workers.tsx';

const AGAIN_MS = 10_000;
/** A worker takes a job within a second or two: older ones wait for one that is not there, or not enough. */
const LATE_SECONDS = 60;

/** What answers, what waits, and since when. */
export function HealthPage() {
  const words = useWords();
  const { health } = words.admin;
  const query = useQuery({
    queryKey: ['health'],
    queryFn: readHealth,
    refetchInterval: AGAIN_MS,
  });
  if (query.isPending) return <Loading />;
  if (query.data === undefined) return <Failed error={query.error} again={() => void query.refetch()} />;
  const { parts, workers, queues, given_up: givenUp, cases, at } = query.data;
  const late = queues.filter((one) => one.oldest_seconds > LATE_SECONDS);
  return (
    <div className="screen">
      <div className="heading">
        <div>
          <h1>{health.title}</h1>
          <p className="quiet">
            {health.lead} <Moment at={at} />
          </p>
        </div>
      </div>
      {query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : null}
      <WorkerNotices workers={workers} />
      {late.length > 0 ? (
        <Notice tone="mend" title={health.late}>
          {health.lateLead}
        </Notice>
      ) : null}
      {givenUp > 0 ? (
        <Notice tone="mend" title={health.givenUp(givenUp)}>
          {health.givenUpLead}
        </Notice>
      ) : null}
      <section className="panel">
        <h2>{health.parts}</h2>
        <ul className="checks">
          {parts.map(({ name, ready }) => (
            <li key={name} className={ready ? 'passed' : 'failed'}>
              <span className="shape" aria-hidden="true">
                {ready ? '✓' : '✕'}
              </span>
              <span>{health.partNames[name as keyof typeof health.partNames] ?? name}</span>
              <span>{ready ? health.answers : health.silent}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{health.workers}</h2>
        {workers.length === 0 ? <p className="quiet">{health.noWorkers}</p> : <WorkerTable workers={workers} />}
      </section>
      <section className="panel">
        <h2>{health.queues}</h2>
        {queues.length === 0 ? <p className="quiet">{health.noQueues}</p> : null}
        {queues.length > 0 ? (
          <div className="scroll">
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">{health.columns.job}</th>
                  <th scope="col">{health.columns.waiting}</th>
                  <th scope="col">{health.columns.oldest}</th>
                </tr>
              </thead>
              <tbody>
                {queues.map((one) => (
                  <tr key={one.name}>
                    <th scope="row">
                      <code>{one.name}</code>
                    </th>
                    <td className="digits">{one.ready}</td>
                    <td className={one.oldest_seconds > LATE_SECONDS ? 'late' : 'digits'}>
                      {one.ready === 0 ? '—' : span(one.oldest_seconds * 1000, words)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </section>
      <section className="panel">
        <h2>{health.cases}</h2>
        <p>
          {health.open(cases.open, cases.overdue)}
          {cases.oldest === null ? null : (
            <>
              {' '}
              {health.oldestCase} <Since at={cases.oldest} />
            </>
          )}
        </p>
      </section>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Moment } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';
import { differences } from './differences.ts';

const readPolicy = (id: string) => answerOf(service.GET('/v1/policies/{id}', { params: { path: { id } } }));

/** What two versions say differently, setting by setting. */
function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { policies } = useWords().admin;
  const first = useQuery({ queryKey: ['policy', before], queryFn: () => readPolicy(before), staleTime: Number.POSITIVE_INFINITY });
  const second = useQuery({ queryKey: ['policy', after], queryFn: () => readPolicy(after), staleTime: Number.POSITIVE_INFINITY });
  if (first.data === undefined || second.data === undefined) return null;
  const found = differences(first.data.policy, second.data.policy);
  return (
    <section className="panel" aria-live="polite">
      <h2>{policies.difference}</h2>
      {found.length === 0 ? <p>{policies.same}</p> : null}
      {found.length > 0 ? (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{policies.path}</th>
                <th scope="col">
                  {policies.before} ({first.data.key} {first.data.version})
                </th>
                <th scope="col">
                  {policies.after} ({second.data.key} {second.data.version})
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr key={one.path}>
                  <th scope="row">
                    <code>{one.path}</code>
                  </th>
                  <td>
                    <del>{one.before ?? '—'}</del>
                  </td>
                  <td>
                    <ins>{one.after ?? '—'}</ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

/** Every version of every policy, and two of them side by side. */
export function PoliciesPage() {
  const { policies } = useWords().admin;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const query = useQuery({
    queryKey: ['policies'],
    queryFn: () => answerOf(service.GET('/v1/policies', { params: { query: { limit: 100 } } })),
  });
  const rows = query.data?.items ?? [];
  const flip = (id: string): void => setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-2)));
  const inOrder = rows
    .filter(({ id }) => chosen.includes(id))
    .sort((a, b) => a.key.localeCompare(b.key) || a.version - b.version)
    .map(({ id }) => id);
  const [before, after] = inOrder;
  return (
    <>
      <AdminScreen
        title={policies.title}
        lead={policies.lead}
        empty={policies.choose}
        query={query}
        rows={rows}
        columns={[policies.compare, policies.columns.key, policies.columns.version, policies.columns.made]}
        row={(one) => (
          <tr key={one.id}>
            <td>
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                onChange={() => flip(one.id)}
                aria-label={`${policies.compare}: ${one.key} ${one.version}`}
              />
            </td>
            <th scope="row">{one.key}</th>
            <td className="digits">{one.version}</td>
            <td className="digits">
              <Moment at={one.created_at} />
            </td>
          </tr>
        )}
      />
      {before !== undefined && after !== undefined ? (
        <Difference before={before} after={after} />
      ) : (
        <p className="quiet">{policies.choose}</p>
      )}
    </>
  );
}

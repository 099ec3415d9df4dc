import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { AdminScreen } from '../admin/admin-screen.tsx';
import { Moment } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { Proposals } from './proposals.tsx';
import { policiesQuery, policyQuery } from './read-policies.ts';

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { policies } = useWords();
  const first = useQuery(policyQuery(before));
  const second = useQuery(policyQuery(after));
  if (first.data === undefined || second.data === undefined) return null;
  return (
    <section className="panel" aria-live="polite">
      <h2>{policies.difference}</h2>
      <DifferenceTable
        before={{ name: `${first.data.key} ${first.data.version}`, policy: first.data.policy }}
        after={{ name: `${second.data.key} ${second.data.version}`, policy: second.data.policy }}
      />
    </section>
  );
}

/** Every version of every policy, two of them side by side, and those that wait to be published. */
export function PoliciesPage() {
  const { policies } = useWords();
  const may = useMay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const query = useQuery(policiesQuery);
  const rows = [...(query.data?.items ?? [])].sort((a, b) => a.key.localeCompare(b.key) || b.version - a.version);
  const newestOf = (key: string): string | null => rows.find((one) => one.key === key)?.id ?? null;
  const flip = (id: string): void => setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-2)));
  const [after, before] = rows.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const edits = may('policies:write');
  return (
    <div className="stack">
      <AdminScreen
        title={policies.title}
        lead={policies.lead}
        empty={policies.choose}
        query={query}
        rows={rows}
        columns={[policies.compare, policies.columns.key, policies.columns.version, policies.columns.made, ...(edits ? [''] : [])]}
        before={<Proposals newestOf={newestOf} />}
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
            {edits ? (
              <td>
                <Link
                  href={`/policies/${one.id}`}
                  aria-label={`${newestOf(one.key) === one.id ? policies.edit : policies.rollBack}: ${one.key} ${one.version}`}
                >
                  {newestOf(one.key) === one.id ? policies.edit : policies.rollBack}
                </Link>
              </td>
            ) : null}
          </tr>
        )}
      />
      {before !== undefined && after !== undefined ? (
        <Difference before={before} after={after} />
      ) : (
        <p className="quiet">{policies.choose}</p>
      )}
    </div>
  );
}

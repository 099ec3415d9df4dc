import { useQuery } from '@tanstack/react-query';
import { answerOf, service } from '../api/service.ts';
import { Badge } from '../parts/badge.tsx';
import { Since } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';

const readKeys = () => answerOf(service.GET('/v1/api-keys', { params: { query: { limit: 100 } } }));
type Key = Awaited<ReturnType<typeof readKeys>>['items'][number];

function State({ one }: { readonly one: Key }) {
  const { keys } = useWords().admin;
  if (one.revoked_at !== null) return <Badge tone="final">{keys.revoked}</Badge>;
  if (one.expires_at !== null && Date.parse(one.expires_at) <= Date.now()) return <Badge tone="mend">{keys.expired}</Badge>;
  return <Badge tone="good">{keys.active}</Badge>;
}

/** Which machines may call, and when they last did. */
export function KeysPage() {
  const words = useWords();
  const { keys } = words.admin;
  const query = useQuery({ queryKey: ['keys'], queryFn: readKeys });
  const { columns } = keys;
  return (
    <AdminScreen
      title={keys.title}
      lead={keys.lead}
      empty={keys.empty}
      query={query}
      rows={query.data?.items ?? []}
      columns={[columns.name, columns.mode, columns.scopes, columns.used, columns.state]}
      row={(one) => (
        <tr key={one.id}>
          <th scope="row">{one.name}</th>
          <td>{one.mode === 'test' ? words.test : words.live}</td>
          <td className="quiet">
            <code>{one.scopes.join(' ')}</code>
          </td>
          <td className="digits">{one.last_used_at === null ? keys.never : <Since at={one.last_used_at} />}</td>
          <td>
            <State one={one} />
          </td>
        </tr>
      )}
    />
  );
}

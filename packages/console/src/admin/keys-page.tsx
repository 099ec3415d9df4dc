import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Badge } from '../parts/badge.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Notice, useTell } from '../parts/notice.tsx';
import { ShownOnce } from '../parts/shown-once.tsx';
import { Since } from '../parts/time.tsx';
import { useMe } from '../shell/session.tsx';
import { useSettings, useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';

const readKeys = () => answerOf(service.GET('/v1/api-keys', { params: { query: { limit: 100 } } }));
type Key = Awaited<ReturnType<typeof readKeys>>['items'][number];
type Wanted = NonNullable<Parameters<typeof makeKey>[0]>;
const makeKey = (body: { name: string; scopes: Scope[] }) => answerOf(service.POST('/v1/api-keys', { body }));

/** What a key can be allowed: the same words as in docs/staff.md. The service refuses what its maker does not hold. */
const SCOPES = [
  'accounts:read',
  'accounts:write',
  'accounts:export',
  'accounts:erase',
  'verifications:read',
  'verifications:write',
  'evidence:read',
  'reviews:write',
  'tickets:read',
  'tickets:write',
  'policies:read',
  'policies:write',
  'webhooks:manage',
  'events:read',
  'keys:manage',
] as const;
type Scope = (typeof SCOPES)[number];

const isOver = (one: Key): boolean => one.expires_at !== null && Date.parse(one.expires_at) <= Date.now();

function State({ one }: { readonly one: Key }) {
  const { keys } = useWords().admin;
  if (one.revoked_at !== null) return <Badge tone="final">{keys.revoked}</Badge>;
  if (isOver(one)) return <Badge tone="mend">{keys.expired}</Badge>;
  return <Badge tone="good">{keys.active}</Badge>;
}

/** Only what one holds oneself can be handed out, so only that is offered. */
function NewKey({ make, busy }: { readonly make: (wanted: Wanted) => void; readonly busy: boolean }) {
  const { keys } = useWords().admin;
  const { mode } = useSettings();
  const { abilities } = useMe();
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const offered = SCOPES.filter((scope) => abilities[mode].includes(scope));
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    make({ name: String(new FormData(event.currentTarget).get('name') ?? '').trim(), scopes: [...scopes] });
  };
  return (
    <details>
      <summary>{keys.make}</summary>
      <form onSubmit={send} className="stack panel">
        <label className="pick">
          <span>{keys.columns.name}</span>
          <input name="name" required maxLength={100} autoComplete="off" />
        </label>
        <fieldset className="steps plain-set">
          <legend>{keys.columns.scopes}</legend>
          {offered.map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={() => setScopes((now) => (now.includes(scope) ? now.filter((one) => one !== scope) : [...now, scope]))}
              />
              <code>{scope}</code>
            </label>
          ))}
        </fieldset>
        <p className="quiet">{keys.ownOnly}</p>
        <div className="actions">
          <button type="submit" className="first" disabled={busy || scopes.length === 0}>
            {keys.make}
          </button>
        </div>
      </form>
    </details>
  );
}

/** Which machines may call, when they last did, and new keys for them. */
export function KeysPage() {
  const words = useWords();
  const { keys } = words.admin;
  const tell = useTell();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['keys'] });
  const query = useQuery({ queryKey: ['keys'], queryFn: readKeys });
  const make = useMutation({ mutationFn: makeKey, onSettled: again });
  const rotate = useMutation({
    mutationFn: (id: string) =>
      answerOf(service.POST('/v1/api-keys/{id}/rotate', { params: { path: { id } }, body: { overlap_minutes: 1440 } })),
    onSettled: again,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => answerOf(service.DELETE('/v1/api-keys/{id}', { params: { path: { id } } })),
    onSettled: again,
  });
  const { columns } = keys;
  const failed = make.error ?? rotate.error ?? revoke.error;
  const secret = rotate.data?.key ?? make.data?.key;
  return (
    <AdminScreen
      title={keys.title}
      lead={keys.lead}
      empty={keys.empty}
      query={query}
      rows={query.data?.items ?? []}
      columns={[columns.name, columns.mode, columns.scopes, columns.used, columns.state, '']}
      before={
        <>
          {failed === null ? null : <Notice tone="mend" title={tell(failed)} />}
          {secret === undefined ? null : <ShownOnce label={keys.made} value={secret} />}
          <NewKey make={(wanted) => make.mutate(wanted)} busy={make.isPending} />
        </>
      }
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
          <td>
            {one.revoked_at !== null || isOver(one) ? null : (
              <div className="actions">
                <button type="button" className="second" disabled={rotate.isPending} onClick={() => rotate.mutate(one.id)}>
                  {keys.rotate}
                </button>
                <Confirm
                  label={keys.revoke}
                  title={keys.revokeTitle(one.name)}
                  lead={keys.revokeLead}
                  disabled={revoke.isPending}
                  confirm={() => revoke.mutate(one.id)}
                />
              </div>
            )}
          </td>
        </tr>
      )}
    />
  );
}

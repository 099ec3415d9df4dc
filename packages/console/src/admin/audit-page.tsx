import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Failed, Loading, Notice, useTell } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';

interface Sought {
  readonly subject?: string;
  readonly actor?: string;
  readonly action?: string;
}

const FIELDS = ['subject', 'actor', 'action'] as const;

const readPage = (sought: Sought, cursor: number | null) =>
  answerOf(service.GET('/v1/staff/audit', { params: { query: { limit: 50, ...sought, ...(cursor === null ? {} : { cursor }) } } }));

/** Whether the chain holds, link by link. */
function Verify() {
  const { audit } = useWords().admin;
  const tell = useTell();
  const verify = useMutation({ mutationFn: () => answerOf(service.POST('/v1/staff/audit/verify')) });
  const found = verify.data;
  return (
    <>
      <button type="button" className="first" disabled={verify.isPending} onClick={() => verify.mutate()}>
        {audit.verify}
      </button>
      {verify.error === null ? null : <Notice tone="mend" title={tell(verify.error)} />}
      {found?.ok === true ? <Notice tone="good" title={audit.ok(found.entries ?? 0, found.checkpoints ?? 0)} /> : null}
      {found?.ok === false ? <Notice tone="final" title={audit.broken(found.seq ?? 0, found.problem ?? '')} /> : null}
    </>
  );
}

/** The audit trail, read page by page and checked. */
export function AuditPage() {
  const { audit } = useWords().admin;
  const [sought, setSought] = useState<Sought>({});
  const trail = useInfiniteQuery({
    queryKey: ['audit', sought],
    queryFn: ({ pageParam }) => readPage(sought, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchOnWindowFocus: false,
  });
  const rows = trail.data?.pages.flatMap(({ items }) => items) ?? [];
  const filter = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setSought(Object.fromEntries(FIELDS.map((name) => [name, String(data.get(name) ?? '').trim()]).filter(([, value]) => value !== '')));
  };
  return (
    <div className="screen">
      <div className="heading">
        <div>
          <h1>{audit.title}</h1>
          <p className="quiet">{audit.lead}</p>
        </div>
      </div>
      <Verify />
      <form className="filters" onSubmit={filter}>
        {FIELDS.map((name) => (
          <label className="pick" key={name}>
            <span>{audit[name]}</span>
            <input name={name} maxLength={64} autoComplete="off" spellCheck={false} />
          </label>
        ))}
        <button type="submit" className="second">
          {audit.filter}
        </button>
      </form>
      {trail.isPending ? <Loading /> : null}
      {trail.isError ? <Failed error={trail.error} again={() => void trail.refetch()} /> : null}
      {trail.isSuccess && rows.length === 0 ? <Notice tone="plain" title={audit.empty} /> : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                {(['seq', 'at', 'actor', 'action', 'subject', 'detail'] as const).map((column) => (
                  <th scope="col" key={column}>
                    {audit.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((entry) => (
                <tr key={entry.seq}>
                  <th scope="row" className="digits">
                    {entry.seq}
                  </th>
                  <td className="digits">
                    <Moment at={entry.at} />
                  </td>
                  <td>
                    <code title={entry.actor}>{entry.actor.slice(0, 4) + entry.actor.slice(-6)}</code>
                  </td>
                  <td>
                    <code>{entry.action}</code>
                  </td>
                  <td>
                    <code title={entry.subject}>
                      {entry.subject.length > 24 ? `${entry.subject.slice(0, 4)}${entry.subject.slice(-6)}` : entry.subject}
                    </code>
                  </td>
                  <td className="quiet">
                    <code>{JSON.stringify(entry.detail).slice(1, -1)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {trail.hasNextPage ? (
        <button type="button" className="second" disabled={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          {audit.more}
        </button>
      ) : null}
    </div>
  );
}

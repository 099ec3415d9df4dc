import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Notice, useTell } from '../parts/notice.tsx';
import { Since } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';

function save(name: string, data: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

/** What a person may ask of their data: all of it in hand, or none of it left. */
export function PrivacyPage() {
  const { privacy } = useWords().admin;
  const tell = useTell();
  const may = useMay();
  const queries = useQueryClient();
  const [sought, setSought] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['erasures'],
    queryFn: () => answerOf(service.GET('/v1/staff/erasure-requests', { params: { query: { limit: 100 } } })),
  });
  const hand = useMutation({
    mutationFn: (id: string) => answerOf(service.GET('/v1/accounts/{id}/export', { params: { path: { id } } })),
    onSuccess: (data, id) => save(id, data),
  });
  const erase = useMutation({
    mutationFn: (id: string) => answerOf(service.DELETE('/v1/accounts/{id}', { params: { path: { id } } })),
    onSuccess: () => setSought(null),
    onSettled: () => queries.invalidateQueries({ queryKey: ['erasures'] }),
  });
  const seek = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSought(String(new FormData(event.currentTarget).get('id') ?? '').trim());
  };
  const deeds = (id: string) => (
    <div className="actions">
      {may('accounts:export') ? (
        <button type="button" className="second" disabled={hand.isPending} onClick={() => hand.mutate(id)}>
          {privacy.export}
        </button>
      ) : null}
      <Confirm
        label={privacy.erase}
        title={privacy.eraseTitle}
        lead={privacy.eraseLead}
        disabled={erase.isPending}
        confirm={() => erase.mutate(id)}
      />
    </div>
  );
  const failed = hand.error ?? erase.error;
  return (
    <AdminScreen
      title={privacy.title}
      lead={privacy.lead}
      empty={privacy.empty}
      query={query}
      rows={query.data?.items ?? []}
      columns={[privacy.account, privacy.asked, '']}
      before={
        <>
          {failed === null ? null : <Notice tone="mend" title={tell(failed)} />}
          {hand.isSuccess ? <Notice tone="good" title={privacy.exported} /> : null}
          {erase.isSuccess ? <Notice tone="good" title={privacy.erased} /> : null}
          <form className="filters" onSubmit={seek} aria-label={privacy.find}>
            <label className="pick">
              <span>{privacy.account}</span>
              <input
                name="id"
                required
                maxLength={64}
                pattern="acc_[0-7][0-9a-z]{25}"
                placeholder="acc_"
                autoComplete="off"
                spellCheck={false}
              />
            </label>
            <button type="submit" className="second">
              {privacy.find}
            </button>
          </form>
          {sought === null ? null : (
            <section className="panel">
              <h2>
                <code>{sought}</code>
              </h2>
              {deeds(sought)}
            </section>
          )}
        </>
      }
      row={(one) => (
        <tr key={one.id}>
          <th scope="row">
            <code>{one.id}</code>
          </th>
          <td className="digits">
            <Since at={one.requested_at} />
          </td>
          <td>{deeds(one.id)}</td>
        </tr>
      )}
    />
  );
}

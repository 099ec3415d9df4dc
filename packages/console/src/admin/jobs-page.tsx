import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, service } from '../api/service.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';

/** Work that was given up, and another try. */
export function JobsPage() {
  const { jobs } = useWords().admin;
  const tell = useTell();
  const may = useMay();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['jobs'],
    queryFn: () => answerOf(service.GET('/v1/staff/dead-letters', { params: { query: { limit: 100 } } })),
  });
  const retry = useMutation({
    mutationFn: (id: string) => answerOf(service.POST('/v1/staff/dead-letters/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  return (
    <AdminScreen
      {...jobs}
      query={query}
      rows={query.data?.items ?? []}
      columns={[jobs.job, jobs.about, jobs.at, '']}
      before={
        <>
          {retry.isSuccess ? <Notice tone="good" title={jobs.done} /> : null}
          {retry.error === null ? null : <Notice tone="mend" title={tell(retry.error)} />}
        </>
      }
      row={(letter) => (
        <tr key={letter.id}>
          <th scope="row">
            <code>{letter.job}</code>
          </th>
          <td>
            <code>{letter.verification_id ?? '—'}</code>
          </td>
          <td className="digits">
            <Moment at={letter.given_up_at} />
          </td>
          <td>
            {may('dead_letters:retry') ? (
              <button type="button" className="second" disabled={retry.isPending} onClick={() => retry.mutate(letter.id)}>
                {jobs.retry}
              </button>
            ) : null}
          </td>
        </tr>
      )}
    />
  );
}

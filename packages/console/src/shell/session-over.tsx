import { type QueryClient, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { isSessionOver } from '../api/problem.ts';
import { Notice } from '../parts/notice.tsx';
import { useWords } from './settings.tsx';

const OVER = ['session-over'] as const;

/** Something was refused because the session ended. */
export function noteSession(queries: QueryClient, error: unknown): void {
  if (isSessionOver(error)) queries.setQueryData(OVER, true);
}

/** Whoever looks is known again: what was refused meanwhile is asked for anew. */
export function noteSignedIn(queries: QueryClient, key: QueryKey): void {
  if (key[0] !== 'me' || queries.getQueryData(OVER) !== true) return;
  queries.setQueryData(OVER, false);
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== OVER[0] });
}

/** The session ended in the midst of work: the page stays as it is, with all that was typed, and the way back in lies beside it. */
export function SessionOver() {
  const { bad } = useWords();
  const queries = useQueryClient();
  const over = useQuery({ queryKey: OVER, queryFn: () => false, enabled: false, initialData: false });
  if (!over.data) return null;
  return (
    <Notice
      tone="mend"
      title={bad.sessionTitle}
      action={
        <>
          <a className="first" href="/staff" target="_blank" rel="noopener">
            {bad.signInBeside}
          </a>
          <button type="button" className="second" onClick={() => void queries.refetchQueries({ queryKey: ['me'] })}>
            {bad.signedIn}
          </button>
        </>
      }
    >
      {bad.sessionLead}
    </Notice>
  );
}

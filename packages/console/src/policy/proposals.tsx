import type { Policy } from '@mien/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, service } from '../api/service.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { type Proposal, policyQuery, proposalsQuery } from './read-policies.ts';

interface OneProps {
  readonly proposal: Proposal;
  /** the newest version of the same policy, which it would follow */
  readonly newest: string | null;
}

function One({ proposal, newest }: OneProps) {
  const { policies } = useWords();
  const tell = useTell();
  const queries = useQueryClient();
  const before = useQuery({ ...policyQuery(newest ?? ''), enabled: newest !== null });
  const decide = useMutation({
    mutationFn: (what: 'confirm' | 'withdraw') => {
      const params = { path: { id: proposal.id } };
      return answerOf(
        what === 'confirm'
          ? service.POST('/v1/staff/pending-actions/{id}/confirm', { params })
          : service.POST('/v1/staff/pending-actions/{id}/withdraw', { params }),
      );
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['pending'] });
      await queries.invalidateQueries({ queryKey: ['policies'] });
    },
  });
  const { key = '', version = '', policy = '{}' } = proposal.detail;
  const name = `${key} ${version}`;
  return (
    <section className="panel" aria-label={policies.proposal(name)}>
      <h2>{policies.proposal(name)}</h2>
      <p className="quiet">
        {proposal.own ? policies.ownProposal : policies.otherProposal} <Moment at={proposal.proposed_at} />
      </p>
      {decide.error === null ? null : <Notice tone="mend" title={tell(decide.error)} />}
      <DifferenceTable
        before={{ name: before.data === undefined ? '—' : `${before.data.key} ${before.data.version}`, policy: before.data?.policy ?? {} }}
        after={{ name, policy: JSON.parse(policy) as Policy }}
      />
      <div className="actions">
        <button type="button" className="second" disabled={decide.isPending} onClick={() => decide.mutate('withdraw')}>
          {policies.withdraw}
        </button>
        {proposal.own ? null : (
          <button type="button" className="first" disabled={decide.isPending} onClick={() => decide.mutate('confirm')}>
            {policies.publish}
          </button>
        )}
      </div>
    </section>
  );
}

/** Versions that wait for a second person, each with what it would change. */
export function Proposals({ newestOf }: { readonly newestOf: (key: string) => string | null }) {
  const may = useMay();
  const pending = useQuery({ ...proposalsQuery, enabled: may('policies:publish'), refetchInterval: 15_000 });
  const proposals = (pending.data?.items ?? []).filter(({ kind }) => kind === 'policy.publish');
  return (
    <>
      {proposals.map((proposal) => (
        <One key={proposal.id} proposal={proposal} newest={newestOf(proposal.detail['key'] ?? '')} />
      ))}
    </>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import { Failed, Loading } from '../parts/notice.tsx';
import { useKeys } from '../shell/keys.ts';
import { CaseBody } from './case-body.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseNotices } from './case-notices.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { isHeld, useCase, useEvidence } from './use-case.ts';

/** One case on one page: why it waits, what was filmed and measured, and the decision. */
export function CasePage({ id }: { readonly id: string }) {
  const [, go] = useLocation();
  const work = useCase(id);
  const { page } = work;
  const held = isHeld(page.data);
  const evidence = useEvidence(id, held);
  const [shows, setShows] = useState<'blurred' | 'shown'>('blurred');
  useKeys({
    escape: () => go('/review'),
    b: () => setShows((now) => (now === 'shown' ? 'blurred' : 'shown')),
  });

  if (page.isPending) return <Loading />;
  if (page.data === undefined) return <Failed error={page.error} again={() => void page.refetch()} />;
  return (
    <div className="case">
      <CaseHead page={page.data} />
      <CaseNotices page={page.data} work={work} />
      {held && evidence.isPending ? <Loading /> : null}
      {held && evidence.isError ? <Failed error={evidence.error} again={() => void evidence.refetch()} /> : null}
      {held && evidence.data !== undefined ? (
        <CaseBody page={page.data} evidence={evidence.data} work={work} shows={shows} show={setShows} />
      ) : null}
      <DecisionBar page={page.data} work={work} />
    </div>
  );
}

import { Link } from 'wouter';
import type { CasePage } from '../api/shapes.ts';
import { Badge, RiskBadge } from '../parts/badge.tsx';
import { Since, span, useNow } from '../parts/time.tsx';
import { WhyItWaits } from '../queue/why-it-waits.tsx';
import { Icon } from '../shell/icons.tsx';
import { useWords } from '../shell/settings.tsx';

/** Which case this is, by what nobody can be recognised by. */
export function CaseHead({ page }: { readonly page: CasePage }) {
  const words = useWords();
  const now = useNow(30_000);
  const left = Date.parse(page.due_at) - now;
  return (
    <div className="case-head">
      <Link href="/review" className="back">
        <Icon name="back" />
        {words.case.back}
      </Link>
      <h1>
        <WhyItWaits one={page} />
      </h1>
      <div className="facts">
        <RiskBadge risk={page.risk} />
        <span>
          {words.asked[page.asked_for as keyof typeof words.asked] ?? page.asked_for} · {page.policy.key} {page.policy.version}
        </span>
        <span>
          {words.queue.columns.age} <Since at={page.opened_at} />
        </span>
        {page.closed_at === null ? (
          <span className={left <= 0 ? 'late' : ''}>{left <= 0 ? words.due.over(span(left, words)) : words.due.in(span(left, words))}</span>
        ) : null}
        <span>{words.case.attempts(page.attempts.counted, page.attempts.max)}</span>
        {page.tickets.some(({ state }) => state === 'open') ? <Badge tone="mend">{words.case.ticketOpen}</Badge> : null}
        <code className="quiet" title={page.id}>
          {page.verification_id.slice(-8)}
        </code>
      </div>
    </div>
  );
}

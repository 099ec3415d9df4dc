import { Link } from 'wouter';
import type { Case } from '../api/shapes.ts';
import { Badge, RiskBadge } from '../parts/badge.tsx';
import { Since, span, useNow } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import { WhyItWaits } from './why-it-waits.tsx';

function Due({ one, now }: { readonly one: Case; readonly now: number }) {
  const words = useWords();
  const left = Date.parse(one.due_at) - now;
  if (left <= 0) return <Badge tone="final">{words.due.over(span(left, words))}</Badge>;
  return <span className={left < 2 * 3_600_000 ? 'soon' : 'quiet'}>{words.due.in(span(left, words))}</span>;
}

function With({ one }: { readonly one: Case }) {
  const { queue, with: who } = useWords();
  if (one.decision?.state === 'proposed') return <Badge tone="mend">{who.second}</Badge>;
  if (one.decision?.state === 'scheduled') return <span>{who.decided}</span>;
  if (one.lease === null) return <span className="quiet">{queue.free}</span>;
  return <span>{one.lease.who === 'you' ? who.you : (one.lease.name ?? queue.free)}</span>;
}

interface QueueTableProps {
  readonly rows: readonly Case[];
  readonly marked: string | null;
  readonly mark: (id: string) => void;
}

/** One row a case; the first cell is the way in, so that a keyboard and a screen reader meet one link a row. */
export function QueueTable({ rows, marked, mark }: QueueTableProps) {
  const words = useWords();
  const { columns } = words.queue;
  const now = useNow(30_000);
  return (
    <div className="scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.risk}</th>
            <th scope="col">{columns.age}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id} className={marked === one.id ? 'marked' : ''}>
              <th scope="row">
                <Link id={one.id} href={`/review/${one.id}`} onFocus={() => mark(one.id)}>
                  <WhyItWaits one={one} />
                </Link>
              </th>
              <td>
                <RiskBadge risk={one.risk} />
              </td>
              <td className="digits">
                <Since at={one.opened_at} />
              </td>
              <td className="digits">
                <Due one={one} now={now} />
              </td>
              <td className="quiet">
                {words.asked[one.asked_for as keyof typeof words.asked] ?? one.asked_for} · {one.policy.key} {one.policy.version}
              </td>
              <td>
                <With one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

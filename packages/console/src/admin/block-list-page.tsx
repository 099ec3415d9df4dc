import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Notice, useTell } from '../parts/notice.tsx';
import { Day } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';

const readList = () => answerOf(service.GET('/v1/block-list'));
type Entry = Awaited<ReturnType<typeof readList>>['items'][number];
type Reason = Entry['reason'];
type Kind = Entry['kind'];
const KINDS = ['document', 'face'] as const satisfies readonly Kind[];
const REASONS = ['stolen_document', 'forged_document', 'impersonation', 'confirmed_fraud'] as const satisfies readonly Reason[];
const reasonOf = (text: string | undefined): Reason | undefined => REASONS.find((reason) => reason === text);
/** proposals of before faces could be listed name none */
const kindOf = (text: string | undefined): Kind => KINDS.find((kind) => kind === text) ?? 'document';
const MOST_DAYS = 730;

interface Wanted {
  readonly verification_id: string;
  readonly kind: Kind;
  readonly reason: Reason;
  readonly days: number;
}

/** Everything that can be done about the list; each answer is followed by a fresh look. */
function useBlockList() {
  const queries = useQueryClient();
  const again = async (): Promise<void> => {
    for (const key of ['block-list', 'pending']) await queries.invalidateQueries({ queryKey: [key] });
  };
  const propose = useMutation({ mutationFn: (body: Wanted) => answerOf(service.POST('/v1/block-list', { body })), onSettled: again });
  const decide = useMutation({
    mutationFn: ({ id, what }: { id: string; what: 'confirm' | 'withdraw' }) => {
      const params = { path: { id } };
      return answerOf(
        what === 'confirm'
          ? service.POST('/v1/staff/pending-actions/{id}/confirm', { params })
          : service.POST('/v1/staff/pending-actions/{id}/withdraw', { params }),
      );
    },
    onSettled: again,
  });
  const end = useMutation({
    mutationFn: (id: string) => answerOf(service.POST('/v1/block-list/{id}/end', { params: { path: { id } } })),
    onSettled: again,
  });
  return { propose, decide, end };
}
type BlockList = ReturnType<typeof useBlockList>;

/** One person's proposal: a reason from the list and an end, no text of one's own. */
function Propose({ list }: { readonly list: BlockList }) {
  const { blockList } = useWords().admin;
  const form = useRef<HTMLFormElement>(null);
  const about = useId();
  const [kind, setKind] = useState<Kind>('document');
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    list.propose.mutate(
      {
        verification_id: text('verification'),
        kind: kindOf(text('kind')),
        reason: reasonOf(text('reason')) ?? 'stolen_document',
        days: Number(text('days')),
      },
      {
        onSuccess: () => {
          form.current?.reset();
          setKind('document');
        },
      },
    );
  };
  return (
    <details>
      <summary>{blockList.propose}</summary>
      <form ref={form} className="stack panel" onSubmit={send}>
        <label className="pick">
          <span>{blockList.verification}</span>
          <input
            name="verification"
            required
            maxLength={64}
            pattern="ver_[0-7][0-9a-z]{25}"
            placeholder="ver_"
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        <label className="pick">
          <span>{blockList.columns.kind}</span>
          <select name="kind" value={kind} onChange={(event) => setKind(kindOf(event.currentTarget.value))} aria-describedby={about}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {blockList.kinds[one]}
              </option>
            ))}
          </select>
        </label>
        <p id={about} className="quiet">
          {blockList.about[kind]}
        </p>
        <label className="pick">
          <span>{blockList.columns.reason}</span>
          <select name="reason">
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {blockList.reasons[reason]}
              </option>
            ))}
          </select>
        </label>
        <label className="pick">
          <span>{blockList.days}</span>
          <input name="days" type="number" required min={1} max={MOST_DAYS} defaultValue={180} />
        </label>
        <p className="quiet">{blockList.twoNeeded}</p>
        <div className="actions">
          <button type="submit" className="first" disabled={list.propose.isPending}>
            {blockList.propose}
          </button>
        </div>
      </form>
    </details>
  );
}

/** What one person proposed and waits for another's word. */
function Pending({ list, nameOf }: { readonly list: BlockList; readonly nameOf: (id: string) => string }) {
  const { blockList } = useWords().admin;
  const pending = useQuery({
    queryKey: ['pending'],
    queryFn: () => answerOf(service.GET('/v1/staff/pending-actions')),
    refetchInterval: 15_000,
  });
  const rows = (pending.data?.items ?? []).filter(({ kind }) => kind === 'block_list.add');
  return rows.map((one) => {
    const { kind, reason, days = '' } = one.detail;
    const known = reasonOf(reason);
    const decide = (what: 'confirm' | 'withdraw') => list.decide.mutate({ id: one.id, what });
    return (
      <Notice
        key={one.id}
        tone="mend"
        title={blockList.proposal(blockList.kinds[kindOf(kind)], known === undefined ? (reason ?? '') : blockList.reasons[known], days)}
        action={
          <>
            <button type="button" className="second" disabled={list.decide.isPending} onClick={() => decide('withdraw')}>
              {blockList.withdraw}
            </button>
            {one.own ? null : (
              <button type="button" className="first" disabled={list.decide.isPending} onClick={() => decide('confirm')}>
                {blockList.agree}
              </button>
            )}
          </>
        }
      >
        <code>{one.subject}</code> · {one.own ? blockList.ownProposal : blockList.otherProposal(nameOf(one.proposed_by))}
      </Notice>
    );
  });
}

/** Documents and faces that a person must look at, whoever shows them: two people to put one on, one to take it off. */
export function BlockListPage() {
  const { blockList } = useWords().admin;
  const tell = useTell();
  const list = useBlockList();
  const query = useQuery({ queryKey: ['block-list'], queryFn: readList });
  const members = useQuery({ queryKey: ['members'], queryFn: () => answerOf(service.GET('/v1/staff/members')) });
  const nameOf = (id: string): string => members.data?.items.find((one) => one.id === id)?.name ?? id;
  const failed = list.propose.error ?? list.decide.error ?? list.end.error;
  const { columns } = blockList;
  return (
    <AdminScreen
      title={blockList.title}
      lead={blockList.lead}
      empty={blockList.empty}
      query={query}
      rows={query.data?.items ?? []}
      columns={[columns.kind, columns.reason, columns.people, columns.since, columns.until, '']}
      before={
        <>
          {failed === null ? null : <Notice tone="mend" title={tell(failed)} />}
          {list.propose.isSuccess ? <Notice tone="good" title={blockList.proposed} /> : null}
          {list.end.isSuccess ? <Notice tone="good" title={blockList.ended} /> : null}
          <Pending list={list} nameOf={nameOf} />
          <Propose list={list} />
        </>
      }
      row={(one) => (
        <tr key={one.id}>
          <th scope="row">
            {blockList.kinds[one.kind]} <small className="quiet">{one.id}</small>
          </th>
          <td>{blockList.reasons[one.reason]}</td>
          <td>
            {nameOf(one.proposed_by)}, {nameOf(one.confirmed_by)}
          </td>
          <td className="digits">
            <Day at={one.created_at} />
          </td>
          <td className="digits">
            <Day at={one.expires_at} />
          </td>
          <td>
            <Confirm
              label={blockList.end}
              title={blockList.endTitle}
              lead={blockList.endLead}
              disabled={list.end.isPending}
              confirm={() => list.end.mutate(one.id)}
            />
          </td>
        </tr>
      )}
    />
  );
}

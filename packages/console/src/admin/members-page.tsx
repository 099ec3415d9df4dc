import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Badge } from '../parts/badge.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Notice, useTell } from '../parts/notice.tsx';
import { ShownOnce } from '../parts/shown-once.tsx';
import { Moment, Since } from '../parts/time.tsx';
import { useMay, useMe } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';

const readMembers = () => answerOf(service.GET('/v1/staff/members'));
type Member = Awaited<ReturnType<typeof readMembers>>['items'][number];
type Role = Member['role'];
const ROLES = ['reviewer', 'agent', 'compliance', 'admin', 'developer'] as const satisfies readonly Role[];
const roleOf = (text: string): Role => ROLES.find((role) => role === text) ?? 'reviewer';

/** Everything that can be done about the staff; each answer is followed by a fresh look. */
function useStaff() {
  const queries = useQueryClient();
  const again = async (): Promise<void> => {
    for (const key of ['members', 'invitations', 'pending']) await queries.invalidateQueries({ queryKey: [key] });
  };
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: string; role?: Role; state?: Member['state'] }) =>
      answerOf(service.PATCH('/v1/staff/members/{id}', { params: { path: { id } }, body })),
    onSettled: again,
  });
  const recover = useMutation({
    mutationFn: (id: string) => answerOf(service.POST('/v1/staff/members/{id}/recovery', { params: { path: { id } } })),
    onSettled: again,
  });
  const invite = useMutation({
    mutationFn: (body: { email: string; role: Role }) => answerOf(service.POST('/v1/staff/invitations', { body })),
    onSettled: again,
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => answerOf(service.DELETE('/v1/staff/invitations/{id}', { params: { path: { id } } })),
    onSettled: again,
  });
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
  return { change, recover, invite, withdraw, decide };
}
type Staff = ReturnType<typeof useStaff>;

function Invite({ staff }: { readonly staff: Staff }) {
  const { admin, roles } = useWords();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    staff.invite.mutate({ email: String(data.get('email') ?? ''), role: roleOf(String(data.get('role'))) });
  };
  return (
    <form className="filters" onSubmit={send} aria-label={admin.members.invite}>
      <label className="pick">
        <span>{admin.members.email}</span>
        <input name="email" type="email" required maxLength={254} autoComplete="off" />
      </label>
      <label className="pick">
        <span>{admin.members.columns.role}</span>
        <select name="role">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles[role]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="first" disabled={staff.invite.isPending}>
        {admin.members.invite}
      </button>
    </form>
  );
}

/** Who would become an administrator, and waits for another one's word. */
function Pending({ staff, members }: { readonly staff: Staff; readonly members: readonly Member[] }) {
  const { admin } = useWords();
  const pending = useQuery({ queryKey: ['pending'], queryFn: () => answerOf(service.GET('/v1/staff/pending-actions')) });
  const rows = (pending.data?.items ?? []).filter(({ kind }) => kind === 'member.make_admin');
  return rows.map((one) => {
    const name = members.find(({ id }) => id === one.subject)?.name ?? one.subject;
    const decide = (what: 'confirm' | 'withdraw') => staff.decide.mutate({ id: one.id, what });
    return (
      <Notice
        key={one.id}
        tone="mend"
        title={admin.members.wouldBeAdmin(name)}
        action={
          <>
            <button type="button" className="second" onClick={() => decide('withdraw')}>
              {admin.members.withdraw}
            </button>
            {one.own ? null : (
              <button type="button" className="first" onClick={() => decide('confirm')}>
                {admin.members.agree}
              </button>
            )}
          </>
        }
      >
        {one.own ? admin.members.ownProposal : admin.members.otherProposal}
      </Notice>
    );
  });
}

function Invitations({ staff }: { readonly staff: Staff }) {
  const { admin, roles } = useWords();
  const open = useQuery({ queryKey: ['invitations'], queryFn: () => answerOf(service.GET('/v1/staff/invitations')) });
  const rows = open.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>{admin.members.invitations}</h2>
      <ul className="checks">
        {rows.map((one) => (
          <li key={one.id} className="invitation">
            <span>{one.email ?? '—'}</span>
            <span className="quiet">
              {roles[one.role]} · {admin.members.until} <Moment at={one.expires_at} />
            </span>
            <button type="button" className="plain" onClick={() => staff.withdraw.mutate(one.id)}>
              {admin.members.withdraw}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ one, staff, manages }: { readonly one: Member; readonly staff: Staff; readonly manages: boolean }) {
  const { admin, roles } = useWords();
  const { members } = admin;
  const own = useMe().id === one.id;
  return (
    <tr>
      <th scope="row">
        {one.name} <small className="quiet">{one.email}</small>
      </th>
      <td>
        {manages && !own ? (
          <select
            value={one.role}
            aria-label={`${members.columns.role}: ${one.name}`}
            disabled={staff.change.isPending}
            onChange={(event) => staff.change.mutate({ id: one.id, role: roleOf(event.target.value) })}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {roles[role]}
              </option>
            ))}
          </select>
        ) : (
          roles[one.role]
        )}
      </td>
      <td>{one.second_factor ? <Badge tone="good">{members.set}</Badge> : <Badge tone="mend">{members.notSet}</Badge>}</td>
      <td className="digits">{one.last_sign_in_at === null ? members.never : <Since at={one.last_sign_in_at} />}</td>
      <td>{one.state === 'active' ? <Badge tone="good">{members.active}</Badge> : <Badge tone="plain">{members.disabled}</Badge>}</td>
      {manages ? (
        <td>
          {own ? (
            <span className="quiet">{members.you}</span>
          ) : (
            <div className="actions">
              {one.state === 'active' ? (
                <>
                  <button type="button" className="second" onClick={() => staff.recover.mutate(one.id)}>
                    {members.recover}
                  </button>
                  <Confirm
                    label={members.disable}
                    title={members.disableTitle(one.name)}
                    lead={members.disableLead}
                    disabled={staff.change.isPending}
                    confirm={() => staff.change.mutate({ id: one.id, state: 'disabled' })}
                  />
                </>
              ) : (
                <button type="button" className="second" onClick={() => staff.change.mutate({ id: one.id, state: 'active' })}>
                  {members.enable}
                </button>
              )}
            </div>
          )}
        </td>
      ) : null}
    </tr>
  );
}

/** Who works here, what each may do, and how somebody new comes in. */
export function MembersPage() {
  const { admin } = useWords();
  const { members } = admin;
  const tell = useTell();
  const manages = useMay()('members:manage');
  const staff = useStaff();
  const query = useQuery({ queryKey: ['members'], queryFn: readMembers });
  const rows = query.data?.items ?? [];
  const failed = staff.change.error ?? staff.invite.error ?? staff.recover.error ?? staff.withdraw.error ?? staff.decide.error;
  const link = staff.invite.data?.url ?? staff.recover.data?.url;
  return (
    <AdminScreen
      title={members.title}
      lead={members.lead}
      empty={members.title}
      query={query}
      rows={rows}
      columns={[
        members.columns.name,
        members.columns.role,
        members.columns.factor,
        members.columns.last,
        members.columns.state,
        ...(manages ? [''] : []),
      ]}
      before={
        manages ? (
          <>
            <Pending staff={staff} members={rows} />
            {failed === null ? null : <Notice tone="mend" title={tell(failed)} />}
            {staff.change.data?.pending_action_id == null ? null : <Notice tone="plain" title={members.proposed} />}
            {link === undefined ? null : <ShownOnce label={members.link} value={link} />}
            <Invite staff={staff} />
            <Invitations staff={staff} />
          </>
        ) : null
      }
      row={(one) => <Row key={one.id} one={one} staff={staff} manages={manages} />}
    />
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { inviteToCall } from '../api/calls.ts';
import { answerOf, service } from '../api/service.ts';
import { Failed, Loading, Notice, useTell } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { Icon } from '../shell/icons.tsx';
import { useKeys } from '../shell/keys.ts';
import { useMay } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';
import { Aid } from './aid.tsx';
import { Chat } from './chat.tsx';
import { Holding } from './holding.tsx';
import { summaryOf } from './summary.ts';

const readTicket = (id: string) => answerOf(service.GET('/v1/tickets/{id}', { params: { path: { id } } }));
type Ticket = Awaited<ReturnType<typeof readTicket>>;

/** A new way in for the applicant, shown this once. */
function NewLink({ verificationId }: { readonly verificationId: string }) {
  const { words } = useSettings();
  const tell = useTell();
  const [copied, setCopied] = useState(false);
  const link = useMutation({
    mutationFn: () => answerOf(service.POST('/v1/verifications/{id}/tokens', { params: { path: { id: verificationId } } })),
  });
  return (
    <section className="panel">
      <h2>{words.support.link}</h2>
      <p className="quiet">{words.support.linkLead}</p>
      {link.error === null ? null : <Notice tone="mend" title={tell(link.error)} />}
      {link.data === undefined ? (
        <button type="button" className="second" disabled={link.isPending} onClick={() => link.mutate()}>
          {words.support.link}
        </button>
      ) : (
        <div className="copy">
          <input readOnly value={link.data.url} aria-label={words.support.linkMade} onFocus={(event) => event.target.select()} />
          <button
            type="button"
            className="second"
            onClick={() => void navigator.clipboard.writeText(link.data.url).then(() => setCopied(true))}
          >
            {copied ? words.support.copied : words.support.copy}
          </button>
        </div>
      )}
    </section>
  );
}

/** Where the verification stands and what was tried in it. */
function Verification({ ticket }: { readonly ticket: Ticket }) {
  const { words, language } = useSettings();
  const { account_id: accountId, verification_id: verificationId } = ticket;
  const now = useQuery({
    queryKey: ['verification', verificationId],
    queryFn: () => answerOf(service.GET('/v1/verifications/{id}', { params: { path: { id: verificationId } } })),
  });
  const before = useQuery({
    queryKey: ['verifications', accountId],
    queryFn: () => answerOf(service.GET('/v1/accounts/{id}/verifications', { params: { path: { id: accountId } } })),
  });
  if (now.isPending) return <Loading />;
  if (now.isError) return <Failed error={now.error} again={() => void now.refetch()} />;
  const { state, steps, attempts, next, verdict } = now.data;
  return (
    <>
      <section className="panel">
        <h2>{words.support.summary}</h2>
        {summaryOf(words, language, ticket, now.data).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <b>{words.support.next}</b>: {words.support.nextWho[next.who]} · {words.support.left(attempts.left)}
        </p>
      </section>
      <section className="panel">
        <h2>{words.support.steps}</h2>
        <ul className="checks">
          {steps.map((step) => (
            <li key={step.step} className={step.findings.length > 0 ? 'failed' : step.state === 'done' ? 'passed' : 'not_run'}>
              <span className="shape" aria-hidden="true">
                {step.findings.length > 0 ? '✕' : step.state === 'done' ? '✓' : '–'}
              </span>
              <span>{words.steps[step.step]}</span>
              <span className="quiet">{step.findings.map(({ text }) => text[language].title).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{words.support.findings}</h2>
        {(verdict?.reasons ?? ticket.findings).map(({ code, text }) => (
          <div key={code}>
            <b>{text[language].title}</b>
            <p className="quiet">
              {text[language].cause} {text[language].remedy}
            </p>
          </div>
        ))}
        {(verdict?.reasons ?? ticket.findings).length === 0 ? <p className="quiet">{words.support.nothingFound}</p> : null}
      </section>
      <section className="panel">
        <h2>{words.support.history}</h2>
        <ol className="history">
          {(before.data?.items ?? []).map((one) => (
            <li key={one.id}>
              <b>{words.states[one.state]}</b> · {words.asked[one.reason as keyof typeof words.asked] ?? one.reason} ·{' '}
              <Moment at={one.created_at} />
              {one.id === verificationId ? <em> {words.case.thisOne}</em> : null}
            </li>
          ))}
        </ol>
      </section>
      {['created', 'preparing', 'capturing', 'retry_required'].includes(state) ? <NewLink verificationId={verificationId} /> : null}
    </>
  );
}

/** Asks the applicant to a call; it waits on their page until they come. */
function Invite({ ticketId }: { readonly ticketId: string }) {
  const { words } = useSettings();
  const tell = useTell();
  const [, go] = useLocation();
  const invite = useMutation({ mutationFn: () => inviteToCall(ticketId), onSuccess: ({ id }) => go(`/calls/${id}`) });
  return (
    <section className="panel">
      <h2>{words.calls.invite}</h2>
      <p className="quiet">{words.calls.inviteLead}</p>
      {invite.error === null ? null : <Notice tone="mend" title={tell(invite.error)} />}
      <button type="button" className="second" disabled={invite.isPending} onClick={() => invite.mutate()}>
        {words.calls.invite}
      </button>
    </section>
  );
}

/** One request for help, with everything that is known already. */
export function TicketPage({ id }: { readonly id: string }) {
  const { words } = useSettings();
  const tell = useTell();
  const may = useMay();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [opened, setOpened] = useState(false);
  const ticket = useQuery({ queryKey: ['ticket', id], queryFn: () => readTicket(id) });
  const close = useMutation({
    mutationFn: (outcome: 'upheld' | 'dismissed' | null) =>
      answerOf(service.POST('/v1/tickets/{id}/close', { params: { path: { id } }, body: outcome === null ? null : { outcome } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ticket', id] }),
  });
  useKeys({ escape: () => go('/support') });
  if (ticket.isPending) return <Loading />;
  if (ticket.isError) return <Failed error={ticket.error} again={() => void ticket.refetch()} />;
  const { topic, state, kind, opened_at: at, message, held_by: holder, satisfaction } = ticket.data;
  return (
    <div className="screen narrow">
      <Link href="/support" className="back">
        <Icon name="back" />
        {words.support.back}
      </Link>
      <div className="heading">
        <div>
          <h1>{words.support.topics[topic]}</h1>
          <p className="quiet">
            <Moment at={at} />
          </p>
        </div>
        {state === 'open' && may('tickets:write') ? (
          <div className="actions">
            {(kind === 'appeal' ? (['dismissed', 'upheld'] as const) : ([null] as const)).map((outcome) => (
              <button
                key={outcome ?? 'answered'}
                type="button"
                className={outcome === 'dismissed' ? 'second' : 'first'}
                disabled={close.isPending}
                onClick={() => close.mutate(outcome)}
              >
                {outcome === null ? words.support.close : words.support.appeal[outcome]}
              </button>
            ))}
          </div>
        ) : null}
      </div>
      {state === 'closed' ? <Notice tone="good" title={words.support.closed} /> : null}
      {satisfaction === null ? null : <p>{words.holding.satisfaction(satisfaction)}</p>}
      {state === 'open' && may('tickets:write') ? <Holding ticketId={id} holder={holder} /> : null}
      {close.error === null ? null : <Notice tone="mend" title={tell(close.error)} />}
      <section className="panel">
        <h2>{words.support.message}</h2>
        {message === null ? <p className="quiet">{words.support.noMessage}</p> : null}
        {message !== null && opened ? <blockquote>{message}</blockquote> : null}
        {message !== null && !opened ? (
          <button type="button" className="second" onClick={() => setOpened(true)}>
            <Icon name="eye" /> {words.support.showMessage}
          </button>
        ) : null}
      </section>
      <Chat ticketId={id} state={state} />
      <Aid ticket={ticket.data} />
      {state === 'open' && may('calls:work') ? <Invite ticketId={id} /> : null}
      <Verification ticket={ticket.data} />
    </div>
  );
}

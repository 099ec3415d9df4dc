import type { components } from '@mien/client';
import type { Step } from '@mien/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';
import { DeviceChecks } from './device-checks.tsx';

type Ticket = components['schemas']['Ticket'];
type TicketAid = components['schemas']['TicketAid'];
type FilmedStep = Exclude<Step, 'preflight'>;

const LEAST_REASON = 3;
const readVerification = (id: string) => answerOf(service.GET('/v1/verifications/{id}', { params: { path: { id } } }));
const isFilmed = (step: Step): step is FilmedStep => step !== 'preflight';

function Granted({ grants }: Pick<TicketAid, 'grants'>) {
  const { words } = useSettings();
  const { aid } = words;
  return (
    <>
      <h3>{aid.granted}</h3>
      {grants.length === 0 ? <p className="quiet">{aid.nothing}</p> : null}
      <ul className="history">
        {grants.map(({ id, kind, steps, by, at, reason }) => (
          <li key={id}>
            <b>{aid.kinds[kind]}</b> {steps.map((step) => words.steps[step]).join(' · ')}
            <p className="quiet">
              {reason ?? '—'} · {aid.by(by)} · <Moment at={at} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What costs the applicant nothing and needs a reason: one step again, or one more attempt. */
function Grant({ ticket }: { readonly ticket: Ticket }) {
  const { words } = useSettings();
  const { aid } = words;
  const tell = useTell();
  const may = useMay();
  const hint = useId();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<FilmedStep | ''>('');
  const { id, verification_id: verificationId } = ticket;
  const now = useQuery({ queryKey: ['verification', verificationId], queryFn: () => readVerification(verificationId) });
  const done = {
    onSuccess: () => {
      setReason('');
      setStep('');
    },
    onSettled: () => {
      for (const queryKey of [
        ['aid', id],
        ['ticket', id],
        ['verification', verificationId],
      ])
        void queries.invalidateQueries({ queryKey });
    },
  };
  const params = { path: { id } };
  const reopen = useMutation({
    mutationFn: (wanted: FilmedStep) =>
      answerOf(
        service.POST('/v1/tickets/{id}/steps/{step}/reopen', { params: { path: { id, step: wanted } }, body: { reason: reason.trim() } }),
      ),
    ...done,
  });
  const extend = useMutation({
    mutationFn: (steps: readonly FilmedStep[]) =>
      answerOf(service.POST('/v1/tickets/{id}/attempts', { params, body: { reason: reason.trim(), steps: [...steps] } })),
    ...done,
  });
  const filmed = (now.data?.steps ?? []).map((one) => one.step).filter(isFilmed);
  const isReady = reason.trim().length >= LEAST_REASON && !reopen.isPending && !extend.isPending;
  const problem = reopen.error ?? extend.error;
  return (
    <>
      {problem === null ? null : <Notice tone="mend" title={tell(problem)} />}
      {reopen.isSuccess && reason === '' ? <Notice tone="good" title={aid.reopened} /> : null}
      {extend.isSuccess && reason === '' ? <Notice tone="good" title={aid.given} /> : null}
      <label>
        <span>{aid.reason}</span>
        <textarea rows={2} maxLength={500} value={reason} aria-describedby={hint} onChange={(event) => setReason(event.target.value)} />
      </label>
      <small className="quiet" id={hint}>
        {aid.reasonHint}
      </small>
      <div className="panel-actions">
        <label className="pick">
          <span>{aid.step}</span>
          <select value={step} onChange={(event) => setStep(filmed.find((one) => one === event.target.value) ?? '')}>
            <option value="">{now.data?.state === 'in_review' ? aid.failed : aid.chooseStep}</option>
            {filmed.map((one) => (
              <option key={one} value={one}>
                {words.steps[one]}
              </option>
            ))}
          </select>
        </label>
        {may('steps:reopen') ? (
          <button
            type="button"
            className="second"
            disabled={!isReady || step === '' || now.data?.state === 'in_review'}
            onClick={() => step !== '' && reopen.mutate(step)}
          >
            {aid.reopen}
          </button>
        ) : null}
        {may('attempts:extend') ? (
          <button type="button" className="second" disabled={!isReady} onClick={() => extend.mutate(step === '' ? [] : [step])}>
            {aid.attempt}
          </button>
        ) : null}
      </div>
    </>
  );
}

/** What support can do for this person beyond words, and what was done. */
export function Aid({ ticket }: { readonly ticket: Ticket }) {
  const { words } = useSettings();
  const may = useMay();
  const { id, state } = ticket;
  const isAgent = may('tickets:write');
  const given = useQuery({
    queryKey: ['aid', id],
    queryFn: () => answerOf(service.GET('/v1/tickets/{id}/aid', { params: { path: { id } } })),
    enabled: isAgent,
  });
  if (!isAgent) return null;
  const isOpen = state === 'open';
  return (
    <>
      <section className="panel">
        <h2>{words.aid.title}</h2>
        <p className="quiet">{words.aid.lead}</p>
        {isOpen && (may('steps:reopen') || may('attempts:extend')) ? <Grant ticket={ticket} /> : null}
        <Granted grants={given.data?.grants ?? []} />
      </section>
      <DeviceChecks ticketId={id} state={state} checks={given.data?.device_checks ?? []} />
    </>
  );
}

import type { components } from '@mien/client';
import type { ReasonCode } from '@mien/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, service } from '../api/service.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { Reason } from '../parts/reason.tsx';
import { Moment } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';

type DeviceCheck = components['schemas']['DeviceCheck'];

const SHAPE = { ok: '✓', warn: '!', blocked: '✕', skipped: '–' } as const;
const CLASS = { ok: 'passed', warn: 'inconclusive', blocked: 'failed', skipped: 'not_run' } as const;

function Found({ check }: { readonly check: DeviceCheck }) {
  const { words } = useSettings();
  const { aid } = words;
  const { rows, device, answered_at: at } = check;
  if (rows === null || at === null) return <p className="quiet">{aid.checkSent}</p>;
  return (
    <>
      <p className="quiet">
        <Moment at={at} />
        {device === null ? null : ` · ${device.browser} · ${device.system} · ${aid.device[device.device]} · ${aid.network[device.network]}`}
      </p>
      <ul className="checks">
        {rows.map(({ probe, state, code }) => (
          <li key={probe} className={CLASS[state]}>
            <span className="shape" aria-hidden="true">
              {SHAPE[state]}
            </span>
            <span>{aid.probes[probe]}</span>
            <span>
              {aid.probeStates[state]}
              {code === null ? null : (
                <>
                  {' · '}
                  <Reason code={code as ReasonCode} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface DeviceChecksProps {
  readonly ticketId: string;
  readonly state: 'open' | 'closed';
  readonly checks: readonly DeviceCheck[];
}

/** Asks for a check of the applicant’s device, and shows what came of each: where the trouble lies, in a row. */
export function DeviceChecks({ ticketId, state, checks }: DeviceChecksProps) {
  const { words } = useSettings();
  const { aid } = words;
  const tell = useTell();
  const may = useMay();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => answerOf(service.POST('/v1/tickets/{id}/device-checks', { params: { path: { id: ticketId } } })),
    onSettled: () => {
      for (const what of ['aid', 'chat', 'ticket']) void queries.invalidateQueries({ queryKey: [what, ticketId] });
    },
  });
  const waits = checks.some(({ answered_at: at }) => at === null);
  const isOffered = state === 'open' && may('devices:check');
  if (!isOffered && checks.length === 0) return null;
  return (
    <section className="panel">
      <h2>{aid.checks}</h2>
      {isOffered ? (
        <>
          <p className="quiet">{aid.checkLead}</p>
          {send.error === null ? null : <Notice tone="mend" title={tell(send.error)} />}
          <button type="button" className="second" disabled={send.isPending || waits} onClick={() => send.mutate()}>
            {aid.check}
          </button>
        </>
      ) : null}
      <div aria-live="polite">
        {checks.toReversed().map((check) => (
          <Found key={check.id} check={check} />
        ))}
      </div>
    </section>
  );
}

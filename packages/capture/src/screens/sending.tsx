import { ICONS } from '../drawing/icons.tsx';
import { useAwake } from '../film/keep-awake.ts';
import { Answers } from './answers.tsx';
import { useDeliveries, useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';
import { tellBytes, tellDuration } from './tell-duration.ts';

interface Stage {
  readonly name: string;
  readonly is: 'done' | 'now' | 'next';
}

const Stages = ({ stages }: { readonly stages: readonly Stage[] }) => {
  const { say } = useMien();
  return (
    <ol class="true">
      {stages.map(({ name, is }) => (
        <li key={name} data-is={is}>
          {is === 'done' ? ICONS.ok : is === 'now' ? ICONS.now : ICONS.next}
          <span>
            {name}
            <span class="sr">{say(`stage.${is}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
};

const WHILE_WAITING = ['help.why', 'help.again', 'help.privacy'] as const;

/** Bytes that are still on this device, truly counted. */
export function Sending() {
  const { say, flow } = useMien();
  const deliveries = useDeliveries().filter(({ end }) => end === null);
  useAwake();
  const total = deliveries.reduce((sum, one) => sum + (one.total ?? one.sent), 0);
  const sent = deliveries.reduce((sum, one) => sum + one.sent, 0);
  const share = total === 0 ? 1 : sent / total;
  const waitsFor = flow.isOnline ? deliveries.find((one) => one.waitsFor !== null)?.waitsFor : 'network';
  return (
    <Page title={say('sending.title')} lead={say('sending.about')}>
      <div class="head">
        <div
          class="bytes"
          role="progressbar"
          aria-label={say('sending.upload')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
        >
          <i style={{ transform: `scaleX(${share})` }} />
        </div>
        <p class="small">{say('sending.left', { size: tellBytes(total - sent) })}</p>
      </div>
      <Stages
        stages={[
          { name: say('sending.record'), is: 'done' },
          { name: say('sending.upload'), is: 'now' },
          { name: say('sending.check'), is: 'next' },
        ]}
      />
      {waitsFor ? (
        <Note icon="offline" is="mend" title={say(`sending.${waitsFor}`)} live="polite" />
      ) : (
        <p class="small">{say('sending.keep')}</p>
      )}
      <Answers of={WHILE_WAITING} />
    </Page>
  );
}

/** The server holds everything: nothing is lost by closing. What is said of the time was measured lately, or is not said. */
export function Waiting() {
  const { say, leave, flow } = useMien();
  const waiting = flow.view?.waiting?.for === 'analysis' ? flow.view.waiting : null;
  const expected = waiting?.expected_seconds ?? null;
  const isMeasured = waiting !== null && waiting.recordings > 0 && waiting.measured === waiting.recordings;
  const check =
    waiting === null || isMeasured ? say('sending.check') : say('waiting.measured', { at: waiting.measured, of: waiting.recordings });
  return (
    <Page
      title={say('waiting.title')}
      foot={
        <button type="button" class="button quiet" onClick={leave}>
          {say('result.close')}
        </button>
      }
    >
      <Note icon="ok" title={say('waiting.safe')} live="polite">
        <p>{say('waiting.about')}</p>
      </Note>
      <Stages
        stages={[
          { name: say('sending.record'), is: 'done' },
          { name: say('sending.upload'), is: 'done' },
          { name: check, is: isMeasured ? 'done' : 'now' },
          { name: say('waiting.decide'), is: isMeasured ? 'now' : 'next' },
        ]}
      />
      <p class="small" data-part="expected">
        {expected === null ? say('waiting.unknown') : say('waiting.expected', { time: tellDuration(expected, say) })}
        {waiting !== null && waiting.before > 0 && ` ${say('waiting.before', { count: waiting.before })}`}
      </p>
      <Answers of={WHILE_WAITING} />
    </Page>
  );
}

import { ICONS } from '../drawing/icons.tsx';
import { useAwake } from '../film/keep-awake.ts';
import { useDeliveries, useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';
import { tellBytes } from './tell-duration.ts';

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

/** Bytes that are still on this device, truly counted. */
export function Sending() {
  const { say, flow } = useMien();
  const deliveries = useDeliveries().filter(({ end }) => end === null);
  useAwake();
  const total = deliveries.reduce((sum, one) => sum + (one.total ?? one.sent), 0);
  const sent = deliveries.reduce((sum, one) => sum + one.sent, 0);
  const share = total === 0 ? 1 : sent / total;
  const isWaiting = !flow.isOnline || deliveries.some((one) => one.isWaiting);
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
      {isWaiting ? (
        <Note icon="offline" is="mend" title={say('sending.network')} live="polite" />
      ) : (
        <p class="small">{say('sending.keep')}</p>
      )}
    </Page>
  );
}

/** The server holds everything: nothing is lost by closing. */
export function Waiting() {
  const { say, leave } = useMien();
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
          { name: say('sending.check'), is: 'now' },
          { name: say('waiting.decide'), is: 'next' },
        ]}
      />
    </Page>
  );
}

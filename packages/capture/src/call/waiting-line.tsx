import type { Call } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { ChatPanel } from '../screens/chat-panel.tsx';
import { useMien } from '../screens/mien-context.ts';
import { useCallWords } from './words.ts';

const MINUTE = 60;

interface WaitingParts {
  readonly call: Call;
  readonly onLeave: () => void;
  readonly onLater: () => void;
}

/** Where in the line, how long as far as it can be said, and what can be done meanwhile. */
export function WaitingLine({ call, onLeave, onLater }: WaitingParts) {
  const { say } = useMien();
  const words = useCallWords();
  const { place, expected_seconds: seconds } = call;
  return (
    <>
      <div class="call-place-in-line" role="status">
        {place !== null && <strong>{place === 1 ? words('placeNext') : words('place', { place })}</strong>}
        <p class="small">
          {seconds === null ? words('unknown') : words('expected', { minutes: Math.max(1, Math.round(seconds / MINUTE)) })}
        </p>
      </div>
      <p class="small">
        {words('check')} {words('stay')}
      </p>
      {call.recorded === true && <p class="small">{words('willRecord')}</p>}
      <details>
        <summary>
          {say('chat.title')}
          {ICONS.down}
        </summary>
        <div class="inside">
          <ChatPanel asked={0} />
        </div>
      </details>
      <div class="tools">
        <button type="button" class="button quiet" onClick={onLater}>
          {words('later')}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {words('leaveLine')}
        </button>
      </div>
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { Note } from '../screens/parts.tsx';
import type { usePeer } from './use-peer.ts';
import { type SayCall, useCallWords } from './words.ts';

interface LiveParts {
  readonly call: Call;
  readonly line: ReturnType<typeof usePeer>;
  /** whether this page records its own side at the moment */
  readonly isRecorded: boolean;
  readonly onLeave: () => void;
}

const SIGN = { open: ICONS.next, passed: ICONS.ok, failed: ICONS.blocked } as const;

function Steps({ call, words }: { readonly call: Call; readonly words: SayCall }) {
  const now = call.steps.find(({ state }) => state === 'open');
  return (
    <ol class="call-steps">
      {call.steps.map(({ kind, state }) => (
        <li key={kind} data-is={state} {...(kind === now?.kind ? { 'aria-current': 'step' as const } : {})}>
          {kind === now?.kind ? ICONS.now : SIGN[state]}
          <span>
            {words(`step.${kind}`)}
            <span class="sr">
              {' '}
              {words(kind === now?.kind ? 'doing' : state === 'passed' ? 'done' : state === 'failed' ? 'refused' : 'next')}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The six digits, far apart and large; read out one by one. */
const Code = ({ code, label }: { readonly code: string; readonly label: string }) => (
  <div class="call-code">
    <p>{label}</p>
    <div class="code" role="img" aria-label={[...code].join(' ')}>
      {[...code].map((digit, at) => (
        <b key={`${at}${digit}`}>{digit}</b>
      ))}
    </div>
  </div>
);

/** What is asked now, in words; the code; how the line is; the way out. */
export function LiveCall({ call, line, isRecorded, onLeave }: LiveParts) {
  const words = useCallWords();
  const [isLeaving, setLeaving] = useState(false);
  const at = call.steps.findIndex(({ state }) => state === 'open');
  const now = call.steps[at];
  return (
    <>
      <div class="say" aria-live="assertive">
        {call.code !== null ? (
          <Code code={call.code} label={words('code')} />
        ) : now === undefined ? (
          <p>{words('allDone')}</p>
        ) : (
          <p>
            {words(`step.${now.kind}`)}
            <small>{words(`step.${now.kind}.about`)}</small>
            <small>{words('stepOf', { at: at + 1, of: call.steps.length })}</small>
          </p>
        )}
      </div>
      <p class="small" role="status" hidden={line.snapshot === 'none'}>
        {line.snapshot === 'taking' ? words('snapshot') : line.snapshot === 'sent' ? words('snapshotSent') : ''}
      </p>
      {line.picture === 'off' && (
        <Note icon="offline" is="mend" title={words('pictureOff')} live="polite">
          <p>
            <button type="button" class="button plain" onClick={line.pictureOn}>
              {words('pictureOn')}
            </button>
          </p>
        </Note>
      )}
      <Steps call={call} words={words} />
      <div class="call-foot">
        <span class="call-line" data-is={line.word}>
          <i aria-hidden="true" />
          {words('line')}: {words(`line.${line.word}`)}
        </span>
        <span class="call-recorded" role="status">
          {isRecorded && (
            <>
              <i aria-hidden="true" />
              {words('recording')}
            </>
          )}
        </span>
        {isLeaving ? (
          <fieldset class="call-leave">
            <legend class="small">{words('leaveSure')}</legend>
            <button type="button" class="button quiet" onClick={onLeave}>
              {words('leaveYes')}
            </button>
            <button type="button" class="button quiet" onClick={() => setLeaving(false)}>
              {words('leaveNo')}
            </button>
          </fieldset>
        ) : (
          <button type="button" class="button quiet" onClick={() => setLeaving(true)}>
            {words('leave')}
          </button>
        )}
      </div>
    </>
  );
}

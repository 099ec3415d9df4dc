import { useContext, useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { Note, Page } from '../screens/parts.tsx';
import { AnswersContext, Hours } from './answers.tsx';
import { useAskForCall } from './use-ask-for-call.ts';
import { useCallWords } from './words.ts';

const SOONEST_MS = 15 * 60_000;
const LATEST_MS = 14 * 86_400_000;
const PROPOSED_MS = 3_600_000;
const QUARTER_MS = 900_000;

/** What a field of date and time takes: the local time, without seconds. */
const localOf = (time: number): string => {
  const date = new Date(time);
  return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

interface TimeParts {
  readonly know: (call: Call) => void;
  readonly onBack: () => void;
  /** gives up what is open before, as a place in line */
  readonly before?: () => Promise<void>;
}

/** A time for the call, with the picker the device has. */
export function ChooseTime({ know, onBack, before }: TimeParts) {
  const words = useCallWords();
  const { at, ask } = useAskForCall(know);
  const answers = useContext(AnswersContext);
  const soonest = answers === null || answers.now ? Date.now() : Date.parse(answers.from);
  const [value, setValue] = useState(() => localOf(Math.ceil((soonest + PROPOSED_MS) / QUARTER_MS) * QUARTER_MS));
  const [isHinted, setHinted] = useState(false);
  const book = async (): Promise<void> => {
    const time = new Date(value).getTime();
    const now = Date.now();
    // not a number compares false: an empty field is hinted too
    if (!(time >= now + SOONEST_MS && time <= now + LATEST_MS)) return setHinted(true);
    setHinted(false);
    await before?.();
    await ask(new Date(time).toISOString());
  };
  return (
    <Page
      title={words('laterTitle')}
      foot={
        <>
          {isHinted && <Note icon="warn" is="mend" title={words('laterTooSoon')} live="polite" />}
          {at === 'closed' && <Note icon="warn" is="mend" title={words('laterClosed')} live="polite" />}
          {at === 'failed' && <Note icon="warn" is="mend" title={words('failed')} live="polite" />}
          <button type="button" class="button" aria-disabled={at === 'asking'} onClick={() => void book()}>
            {words('book')}
          </button>
          <button type="button" class="button quiet" onClick={onBack}>
            {words('back')}
          </button>
        </>
      }
    >
      <label class="call-time">
        <span>{words('laterLabel')}</span>
        <input
          type="datetime-local"
          step={900}
          min={localOf(Date.now() + SOONEST_MS)}
          max={localOf(Date.now() + LATEST_MS)}
          value={value}
          aria-describedby="call-time-hint"
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <p class="small" id="call-time-hint">
        {words('laterHint')}
      </p>
      <Hours />
    </Page>
  );
}

import type { Account } from '../account-api.ts';
import { showDay, showTime } from '../text/say.ts';
import { Card, type Parts, ReasonWords } from './parts.tsx';

type Due = NonNullable<Account['reverification']>;
type Call = NonNullable<Account['call']>;

function DueWords({ due, say, language }: Pick<Parts, 'say' | 'language'> & { readonly due: Due }) {
  const until = due.grace_until;
  return (
    <div>
      <h3>{until === null ? say('dueOver') : say('dueTitle', { date: showDay(until, language) })}</h3>
      <p>
        {say(`due_${due.reason}`)} {say(until === null ? 'dueOverAbout' : 'dueAbout')}
      </p>
    </div>
  );
}

/** Somebody has a time with a person, is waited for, or waits: the way there comes before all else. */
function CallWords({ call, say, language, wishes, wish }: Pick<Parts, 'say' | 'language' | 'wishes' | 'wish'> & { readonly call: Call }) {
  const isNow = call.at === null || Date.parse(call.at) <= Date.now();
  const key = !isNow ? 'callAt' : call.invited && call.state === 'scheduled' ? 'callInvited' : 'callOpen';
  return (
    <div>
      <h3>{say(key, { time: showTime(call.at ?? '', language) })}</h3>
      {wishes.includes('verify') ? (
        <button type="button" class="button" onClick={() => wish('verify')}>
          {say('goToCall')}
        </button>
      ) : (
        <p class="small">{say('inWallet')}</p>
      )}
    </div>
  );
}

/** What the person has to do now, if anything, and the one button for it. */
export function NextStep(parts: Parts) {
  const { account, say, language, wishes, wish } = parts;
  const { current, reverification: due, level, call } = account;
  const isOpen = current?.open === true;
  const waits = isOpen && current.next.who !== 'applicant';
  const failed = current !== null && !isOpen && current.state !== 'approved';
  const mayBegin = isOpen
    ? current.next.who === 'applicant'
    : failed
      ? current.reapplication.possible_now
      : due !== null || level === 'none';
  const label = isOpen ? 'goOn' : failed && due === null ? 'applyAgain' : 'begin';
  // what stands in the way is corrected in the wallet, and nothing is filmed again
  const mends = isOpen && current.next.what === 'correct_data' && wishes.includes('profile');
  const planned = account.next_reverification_at;
  const calm = !isOpen && !failed && due === null && level !== 'none';
  return (
    <Card title={say('next')} kind="next" is={calm || waits ? 'calm' : 'mend'}>
      {call !== null && isOpen && <CallWords call={call} say={say} language={language} wishes={wishes} wish={wish} />}
      {due !== null && <DueWords due={due} say={say} language={language} />}
      {calm && <p>{planned === null ? say('nothingPlanned') : say('nothingToDo', { date: showDay(planned, language) })}</p>}
      {waits && <p>{say(current.next.who === 'person' ? 'person' : 'service')}</p>}
      {isOpen && !waits && <p>{say(current.next.what === 'correct_data' ? 'fixData' : 'applicant')}</p>}
      {current === null && due === null && level === 'none' && <p>{say('notVerified')}</p>}
      {isOpen && !waits && current.reasons.map((reason) => <ReasonWords key={reason.code} reason={reason} language={language} />)}
      {current?.explanation != null && (!isOpen || current.attempts.left === 0) && <p>{current.explanation[language]}</p>}
      {isOpen && !waits && <p class="small">{say('attemptsLeft', current.attempts)}</p>}
      {current?.state === 'in_review' && current.next_possible_at !== null && (
        <p>{say('canApplyAfterReview', { time: showTime(current.next_possible_at, language) })}</p>
      )}
      {failed && !current.reapplication.possible_now && current.reapplication.possible_at !== null && (
        <p>{say('canApplyFrom', { date: showDay(current.reapplication.possible_at, language) })}</p>
      )}
      {mayBegin &&
        (mends ? (
          <button type="button" class="button" onClick={() => wish('profile')}>
            {say('correct')}
          </button>
        ) : wishes.includes('verify') ? (
          <button type="button" class="button" onClick={() => wish('verify')}>
            {say(label)}
          </button>
        ) : (
          <p class="small">{say('inWallet')}</p>
        ))}
    </Card>
  );
}

/** What stood in the way before, the device and a rehearsal: before the next recording. */
export function Before({ account, say, language, wishes, wish }: Parts) {
  const buttons = wishes.filter((one) => one === 'device' || one === 'practise');
  if (account.tips.length === 0 && buttons.length === 0) return null;
  return (
    <Card title={say(account.tips.length > 0 ? 'tips' : 'before')}>
      {account.tips.map((tip) => (
        <ReasonWords key={tip.code} reason={tip} language={language} />
      ))}
      {buttons.length > 0 && (
        <div class="buttons">
          {buttons.map((one) => (
            <button key={one} type="button" class="button quiet" onClick={() => wish(one)}>
              {say(one)}
            </button>
          ))}
        </div>
      )}
    </Card>
  );
}

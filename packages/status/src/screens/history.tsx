import { showDay } from '../text/say.ts';
import type { TextKey } from '../text/zh-CN.ts';
import { Card, Chip, type Parts, ReasonWords } from './parts.tsx';

const isOf = (state: string): 'good' | 'mend' | 'plain' =>
  state === 'approved' ? 'good' : ['declined', 'retry_required', 'retry'].includes(state) ? 'mend' : 'plain';

/** Every verification with each verdict in it and its reasons in plain words. */
export function History({ account, say, language }: Parts) {
  return (
    <Card title={say('history')}>
      {account.history.length === 0 && <p class="small">{say('noHistory')}</p>}
      <ol class="rows">
        {account.history.map((one) => (
          <li key={one.id}>
            <div class="line">
              <span>{showDay(one.created_at, language)}</span>
              <Chip is={isOf(one.state)}>{say(`state_${one.state}` as TextKey)}</Chip>
            </div>
            {one.verdicts.map((verdict) => (
              <div key={verdict.decided_at + verdict.stage} class="why">
                <strong>{say(`outcome_${verdict.outcome}` as TextKey)}</strong>
                <span class="small">
                  {showDay(verdict.decided_at, language)} ·{' '}
                  {say(verdict.stage === 'review' ? 'byPerson' : verdict.counted ? 'counted' : 'notCounted')}
                </span>
                {verdict.reasons.map((reason) => (
                  <ReasonWords key={reason.code} reason={reason} language={language} />
                ))}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}

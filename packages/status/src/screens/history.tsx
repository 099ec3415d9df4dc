import type { Account } from '../account-api.ts';
import type { Say } from '../text/say.ts';
import { showDay } from '../text/say.ts';
import type { TextKey } from '../text/zh-CN.ts';
import { Card, Chip, type Parts, ReasonWords } from './parts.tsx';

const isOf = (state: string): 'good' | 'mend' | 'plain' =>
  state === 'approved' ? 'good' : ['declined', 'retry_required', 'retry'].includes(state) ? 'mend' : 'plain';

/** Who decided, and what it cost; an approval costs nothing. */
function howWords({ stage, counted, outcome }: Account['history'][number]['verdicts'][number], say: Say): string {
  if (stage === 'review') return ` · ${say('byPerson')}`;
  return outcome === 'approved' ? '' : ` · ${say(counted ? 'counted' : 'notCounted')}`;
}

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
                  {showDay(verdict.decided_at, language)}
                  {howWords(verdict, say)}
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

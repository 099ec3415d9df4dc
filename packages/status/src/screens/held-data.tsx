import { useState } from 'preact/hooks';
import { showDay } from '../text/say.ts';
import type { TextKey } from '../text/zh-CN.ts';
import { Card, type Parts } from './parts.tsx';

/** What is held, by kind and number, and the wish to be forgotten. */
export function HeldData({ account, say, language, act, api }: Parts) {
  const [isAsking, setIsAsking] = useState(false);
  const { held, erasure_requested_at: requestedAt } = account;
  const names = (kind: 'claim' | 'contact', list: readonly string[]): string =>
    list.length === 0 ? say('none') : list.map((name) => say(`${kind}_${name}` as TextKey)).join(language === 'zh-CN' ? '、' : ', ');
  const rows: readonly [TextKey, string][] = [
    ['heldClaims', names('claim', held.claims)],
    ['heldContact', names('contact', held.contact)],
    ['heldVerifications', String(held.verifications)],
    ['heldRecordings', String(held.recordings)],
    ['heldTemplates', String(held.templates)],
    ['heldAddresses', String(held.addresses)],
  ];
  return (
    <Card title={say('data')}>
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {requestedAt !== null ? (
        <p>{say('eraseAsked', { date: showDay(requestedAt, language) })}</p>
      ) : isAsking ? (
        <div class="buttons">
          <p class="small">{say('eraseAbout')}</p>
          <button type="button" class="button warn" onClick={() => void act(() => api.askErasure())}>
            {say('eraseSure')}
          </button>
          <button type="button" class="button quiet" onClick={() => setIsAsking(false)}>
            {say('keep')}
          </button>
        </div>
      ) : (
        <button type="button" class="button quiet" onClick={() => setIsAsking(true)}>
          {say('erase')}
        </button>
      )}
    </Card>
  );
}

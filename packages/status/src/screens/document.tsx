import { showDay } from '../text/say.ts';
import type { TextKey } from '../text/zh-CN.ts';
import { Card, type Parts } from './parts.tsx';

/** The document that the approval stands on, and when a new one is asked for. */
export function DocumentCard({ account, say, language }: Parts) {
  const { document } = account;
  if (document === null) return null;
  const { type, expires_on: ends, new_one_asked_at: askAt } = document;
  const until =
    ends === null ? say('expiryUnknown') : ends === 'long_term' ? say('longTerm') : say('expires', { date: showDay(ends, language) });
  return (
    <Card title={say('document')}>
      <div class="line">
        <strong>{say(`doc_${type ?? 'unknown'}` as TextKey)}</strong>
        <span>{until}</span>
      </div>
      {askAt !== null && <p class="small">{say('askNew', { date: showDay(askAt, language) })}</p>}
    </Card>
  );
}

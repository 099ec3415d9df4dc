import { showDay } from '../text/say.ts';
import type { TextKey } from '../text/zh-CN.ts';
import { Card, type Parts } from './parts.tsx';

const WORDS: Readonly<Record<string, TextKey>> = {
  'verification.approved': 'kind_approved',
  'verification.retry_required': 'kind_retry',
  'verification.in_review': 'kind_review',
  'verification.declined': 'kind_declined',
  'verification.expired': 'kind_expired',
  'account.reverification_due': 'kind_due',
  'account.reverification_reminder': 'kind_reminder',
  'call.reminder': 'kind_call',
  'account.entitlements_changed': 'kind_changed',
  'ticket.closed': 'kind_answered',
};

/** What was told, and whether it is mailed as well. */
export function News({ account, notices, say, language, act, api }: Parts) {
  const { mail } = account.notifications;
  return (
    <Card title={say('news')}>
      {notices.length === 0 && <p class="small">{say('noNews')}</p>}
      <ul class="rows">
        {notices.map(({ id, kind, created_at, reasons }) => (
          <li key={id}>
            <div class="line">
              <span>{say(WORDS[kind] ?? 'kind_other')}</span>
              <span class="small">{showDay(created_at, language)}</span>
            </div>
            {reasons.map((reason) => (
              <p key={reason.code} class="small">
                {reason.text[language].cause}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <label class="switch">
        <input
          type="checkbox"
          checked={mail === 'on'}
          onChange={(event) => void act(() => api.setMail(event.currentTarget.checked ? 'on' : 'off'))}
        />
        <span>
          {say('mail')}
          <span class="small"> {say('mailAbout')}</span>
        </span>
      </label>
    </Card>
  );
}

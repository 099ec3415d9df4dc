import { showDay } from '../text/say.ts';
import { Card, type Parts } from './parts.tsx';

const Shield = ({ done }: { readonly done: boolean }) => (
  <svg
    viewBox="0 0 56 56"
    fill="none"
    stroke="currentColor"
    stroke-width="3"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="M28 6 46 13v14c0 11-7.5 19-18 23C17.5 46 10 38 10 27V13z" />
    {done ? <path d="m19 28 6.5 6.5L38 21" /> : <path d="M28 19v11m0 6v.5" />}
  </svg>
);

/** How far the account is verified, and what it may do. */
export function Standing({ account, say, language }: Parts) {
  const { level, verified_at: verifiedAt } = account;
  return (
    <>
      <section class="card standing" data-level={level} aria-label={say(`level_${level}`)}>
        <Shield done={level !== 'none'} />
        <div>
          <strong>{say(`level_${level}`)}</strong>
          {verifiedAt !== null && <span class="small">{say('verifiedOn', { date: showDay(verifiedAt, language) })}</span>}
        </div>
      </section>
      <Card title={say('may')}>
        <dl>
          {account.entitlements.map(({ name, allowed, limits }) => (
            <div key={name}>
              <dt>{say(name)}</dt>
              {allowed ? (
                <dd>
                  {limits.length === 0
                    ? say('noLimit')
                    : limits.map(({ amount, currency, period }) => (
                        <div key={period}>{say(period, { amount: Number(amount).toLocaleString(language), currency })}</div>
                      ))}
                </dd>
              ) : (
                <dd data-is="closed">{say('closed')}</dd>
              )}
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}

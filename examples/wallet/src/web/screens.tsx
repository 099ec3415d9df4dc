import type { Me } from './api.ts';
import { ICONS } from './icons.tsx';
import type { Place } from './place.ts';
import type { Key, Language } from './text.ts';

export interface ScreenParts {
  readonly me: Me;
  readonly text: Readonly<Record<Key, string>>;
  readonly language: Language;
  readonly onVerify: () => void;
  readonly onChanged: () => void;
  readonly onGo: (to: Place) => void;
}

const number = (value: number, language: Language, digits = 2): string =>
  value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const day = (at: string, language: Language): string =>
  new Date(at).toLocaleDateString(language, { year: 'numeric', month: 'short', day: 'numeric' });
const isVerified = ({ entitlements }: Me): boolean => entitlements !== null && entitlements.level !== 'none';

const limitOf = (
  limits: readonly { readonly amount: string; readonly period: string }[],
  text: ScreenParts['text'],
  language: Language,
): string => {
  const daily = limits.find(({ period }) => period === 'day');
  return daily === undefined ? text.unlimited : text.dayLimit.replace('{amount}', number(Number(daily.amount), language, 0));
};

/** What the person is asked for, and how far it is. */
function Ask({ me, text, onVerify }: Pick<ScreenParts, 'me' | 'text' | 'onVerify'>) {
  const [latest] = me.verifications;
  const isOpen = latest !== undefined && !['approved', 'declined', 'expired', 'cancelled'].includes(latest.state);
  return (
    <section class="ask">
      {ICONS.shield}
      <div>
        <strong>{text.askTitle}</strong>
        <p class="small">{text.ask}</p>
        <button type="button" class="button" onClick={onVerify}>
          {isOpen ? text.goOn : text.verify}
        </button>
      </div>
    </section>
  );
}

/** Asked again: everything keeps working until the date. */
function Due({ me, text, language, onVerify }: Pick<ScreenParts, 'me' | 'text' | 'language' | 'onVerify'>) {
  const until = me.entitlements?.reverification?.grace_until;
  if (until === null || until === undefined) return null;
  return (
    <section class="ask">
      {ICONS.shield}
      <div>
        <strong>{text.due.replace('{date}', day(until, language))}</strong>
        <p class="small">{text.dueAbout}</p>
        <button type="button" class="button" onClick={onVerify}>
          {text.verify}
        </button>
      </div>
    </section>
  );
}

export function Home({ me, text, language, onVerify, onGo }: ScreenParts) {
  const total = me.assets.reduce((sum, { amount, price }) => sum + amount * price, 0);
  return (
    <div class="body">
      <section class="balance">
        <p>{text.total}</p>
        <strong>${number(total, language)}</strong>
        <div class="acts">
          {(['send', 'receive', 'trade', 'top_up', 'withdraw'] as const).map((to) => (
            <button key={to} type="button" onClick={() => onGo(to)}>
              {ICONS[to]}
              {text[to]}
            </button>
          ))}
        </div>
      </section>
      {!isVerified(me) && <Ask me={me} text={text} onVerify={onVerify} />}
      <Due me={me} text={text} language={language} onVerify={onVerify} />
      <section>
        <h2 class="small">{text.assets}</h2>
        <ul class="rows">
          {me.assets.map(({ symbol, name, amount, price }) => (
            <li key={symbol}>
              <span class="coin">{symbol.slice(0, 4)}</span>
              <span>
                <strong>{symbol}</strong>
                <small>{name}</small>
              </span>
              <span class="right">
                <strong>{number(amount, language, 4)}</strong>
                <small>${number(amount * price, language)}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

export const Activity = ({ me, text, language }: ScreenParts) => (
  <div class="body">
    <h1>{text.activity}</h1>
    <ul class="rows">
      {me.entries.map(({ id, kind, asset, amount, at }) => (
        <li key={id}>
          <span class="coin">{asset}</span>
          <span>
            <strong>{text[kind]}</strong>
            <small>{day(at, language)}</small>
          </span>
          <span class="right">
            {kind === 'topped_up' || kind === 'received' ? '+' : '−'}
            {number(amount, language)}
          </span>
        </li>
      ))}
    </ul>
  </div>
);

export function Settings({
  me,
  text,
  language,
  onVerify,
  onGo,
  onLanguage,
}: ScreenParts & { readonly onLanguage: (language: Language) => void }) {
  const done = isVerified(me);
  return (
    <div class="body">
      <h1>{text.settings}</h1>
      <section class="state">
        <h2>{text.identity}</h2>
        <dl>
          <div>
            <dt>{text.level}</dt>
            <dd>
              <span class="chip" data-is={done ? 'good' : 'open'}>
                {done ? '✓ ' : '! '}
                {text[me.entitlements?.level ?? 'none']}
              </span>
            </dd>
          </div>
          {me.entitlements?.entitlements.map(({ name, allowed, limits }) => (
            <div key={name}>
              <dt>{text[name as Key] ?? name}</dt>
              <dd class="small">
                {allowed ? '✓ ' : '– '}
                {allowed ? limitOf(limits, text, language) : text.locked}
              </dd>
            </div>
          ))}
        </dl>
        {!done && (
          <button type="button" class="button" onClick={onVerify}>
            {text.verify}
          </button>
        )}
      </section>
      <ul class="rows links">
        {(['status', 'profile', 'addresses', 'credential'] as const).map((to) => (
          <li key={to}>
            <button type="button" onClick={() => onGo(to)}>
              <strong>{text[to]}</strong>
              <small>{text[`${to}About`]}</small>
            </button>
          </li>
        ))}
      </ul>
      <label class="field">
        <span>{text.language}</span>
        <select value={language} onChange={(event) => onLanguage(event.currentTarget.value as Language)}>
          <option value="zh-CN">简体中文</option>
          <option value="en">English</option>
        </select>
      </label>
    </div>
  );
}

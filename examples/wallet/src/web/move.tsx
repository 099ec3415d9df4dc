import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { act } from './api.ts';
import { ICONS } from './icons.tsx';
import type { ScreenParts } from './screens.tsx';
import type { Key } from './text.ts';

/** What moves funds: its path, the word on its button, and the one thing that is asked besides coin and amount. */
const MOVES = {
  send: { path: 'send', confirm: 'confirm', besides: 'to' },
  top_up: { path: 'top-up', confirm: 'confirmTopUp', besides: null },
  withdraw: { path: 'withdraw', confirm: 'confirmWithdraw', besides: 'bank' },
  trade: { path: 'trade', confirm: 'confirmTrade', besides: 'into' },
} as const satisfies Record<string, { path: string; confirm: Key; besides: Key | null }>;
export type MoveName = keyof typeof MOVES;
export const isMove = (place: string): place is MoveName => Object.hasOwn(MOVES, place);

const DONE: readonly string[] = ['sent', 'topped_up', 'withdrawn', 'traded'];
const PROBLEMS: Readonly<Record<string, Key>> = { not_enough: 'not_enough', amount: 'amountWrong' };
const EXAMPLES = { to: 'TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE', bank: 'GB33 BUKB 2020 1555 5555 55' } as const;

interface StopParts {
  readonly title: string;
  readonly about: string;
  readonly children: ComponentChildren;
}

/** What stands in the way of an action, and the one button that leads on. */
const Stop = ({ title, about, children }: StopParts) => (
  <section class="ask">
    {ICONS.shield}
    <div>
      <strong>{title}</strong>
      <p class="small">{about}</p>
      {children}
    </div>
  </section>
);

/** The server's answer to an action, in words. */
export function Answer({ code, text, onVerify, onGo }: Pick<ScreenParts, 'text' | 'onVerify' | 'onGo'> & { readonly code: string | null }) {
  if (code === null) return null;
  if (code === 'verification_needed')
    return (
      <Stop title={text.refused} about={text.refusedAbout}>
        <button type="button" class="button" onClick={onVerify}>
          {text.verify}
        </button>
      </Stop>
    );
  if (code === 'over_limit')
    return (
      <Stop title={text.over_limit} about={text.overLimitAbout}>
        <button type="button" class="button" onClick={() => onGo('status')}>
          {text.status}
        </button>
      </Stop>
    );
  const isDone = DONE.includes(code);
  return (
    <span class="chip" data-is={isDone ? 'good' : 'open'}>
      {isDone ? '✓' : '!'} {text[isDone ? (code as Key) : (PROBLEMS[code] ?? 'failed')]}
    </span>
  );
}

/** A transfer, a top-up, a withdrawal or a trade: the server decides, the page only shows what it said. */
export function Move({ action, me, text, onVerify, onChanged, onGo }: ScreenParts & { readonly action: MoveName }) {
  const { path, confirm, besides } = MOVES[action];
  const [asset, setAsset] = useState('USDT');
  const [into, setInto] = useState('BTC');
  const [amount, setAmount] = useState('20');
  const [code, setCode] = useState<string | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answer = await act(path, { asset, amount: Number(amount), ...(action === 'trade' ? { into } : {}) });
    setCode(answer.code);
    onChanged();
  };
  const choose = (label: string, value: string, set: (symbol: string) => void) => (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {me.assets.map(({ symbol }) => (
          <option key={symbol}>{symbol}</option>
        ))}
      </select>
    </label>
  );
  return (
    <form class="body" onSubmit={(event) => void submit(event)}>
      <h1>{text[action]}</h1>
      {choose(text.asset, asset, setAsset)}
      {besides === 'into' && choose(text.into, into, setInto)}
      {(besides === 'to' || besides === 'bank') && (
        <label class="field">
          <span>{text[besides]}</span>
          <input name={besides} defaultValue={EXAMPLES[besides]} autoComplete="off" spellcheck={false} />
        </label>
      )}
      <label class="field">
        <span>{text.amount}</span>
        <input inputMode="decimal" value={amount} onInput={(event) => setAmount(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button">
        {text[confirm]}
      </button>
      <div role="status">
        <Answer code={code} text={text} onVerify={onVerify} onGo={onGo} />
      </div>
    </form>
  );
}

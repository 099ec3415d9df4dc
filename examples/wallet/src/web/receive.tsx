import { useEffect, useState } from 'preact/hooks';
import { askToReceive } from './api.ts';
import { Answer } from './move.tsx';
import { QrCode } from './qr-code.tsx';
import type { ScreenParts } from './screens.tsx';

/** Where funds come in: one's own address, to be scanned or copied. Given out where the customer may receive. */
export function Receive({ me, text, onVerify, onGo }: ScreenParts) {
  const [asset, setAsset] = useState('USDT');
  const [answer, setAnswer] = useState<{ readonly code: string; readonly address?: string } | null>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    let isOver = false;
    setAnswer(null);
    setCopied(false);
    void askToReceive(asset).then((told) => !isOver && setAnswer(told));
    return () => {
      isOver = true;
    };
  }, [asset]);
  const address = answer?.address;
  return (
    <div class="body">
      <h1>{text.receive}</h1>
      <label class="field">
        <span>{text.asset}</span>
        <select value={asset} onChange={(event) => setAsset(event.currentTarget.value)}>
          {me.assets.map(({ symbol, name }) => (
            <option key={symbol} value={symbol}>
              {symbol} · {name}
            </option>
          ))}
        </select>
      </label>
      {address === undefined ? (
        <div role="status">
          <Answer code={answer?.code ?? null} text={text} onVerify={onVerify} onGo={onGo} />
        </div>
      ) : (
        <section class="state">
          <QrCode text={address} label={text.addressQr} />
          <p class="address" data-part="address">
            {address}
          </p>
          <button type="button" class="button" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
            {text.copy}
          </button>
          <p role="status">{isCopied ? `✓ ${text.copied}` : ''}</p>
          <p class="small">{text.receiveAbout}</p>
        </section>
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { askCredential, shopChallenge, shopCheck } from './api.ts';
import { holderKey, publicJwk } from './holder-key.ts';
import type { ScreenParts } from './screens.tsx';
import { showClaims } from './show-claims.ts';
import type { Key } from './text.ts';

const KEPT_AT = 'harbour-credential';
const SHOP = 'https://shop.example';

interface Kept {
  readonly credential: string;
  readonly expires_at: string;
}
const readKept = (): Kept | null => {
  const text = localStorage.getItem(KEPT_AT);
  return text === null ? null : (JSON.parse(text) as Kept);
};

/** The credential on this device, and a shop that asks for one thing of it. */
export function Credential({ me, text, language }: ScreenParts) {
  const [kept, setKept] = useState(readKept);
  const [said, setSaid] = useState<{ readonly ok: boolean; readonly told: readonly string[] } | null>(null);
  const [problem, setProblem] = useState('');
  const get = async (): Promise<void> => {
    const { credential, expires_at } = await askCredential(await publicJwk(await holderKey()));
    if (credential === undefined || expires_at === undefined) return setProblem(text.failed);
    localStorage.setItem(KEPT_AT, JSON.stringify({ credential, expires_at }));
    setProblem('');
    setKept({ credential, expires_at });
  };
  const show = async ({ credential }: Kept): Promise<void> => {
    const nonce = await shopChallenge();
    const shown = await showClaims(credential, ['age_over_18'], { key: await holderKey(), audience: SHOP, nonce });
    const { ok, over18 = false, told = [] } = await shopCheck(shown, nonce);
    setSaid({ ok: ok && over18, told });
  };
  const isVerified = me.entitlements !== null && me.entitlements.level !== 'none';
  const until =
    kept === null ? '' : new Date(kept.expires_at).toLocaleDateString(language, { year: 'numeric', month: 'long', day: 'numeric' });
  return (
    <div class="body">
      <h1>{text.credential}</h1>
      <p>{kept !== null ? text.haveCredential.replace('{date}', until) : isVerified ? text.credentialAbout : text.needVerified}</p>
      {isVerified && (
        <button type="button" class={kept === null ? 'button' : 'link'} onClick={() => void get()}>
          {text.getCredential}
        </button>
      )}
      <p role="alert">{problem}</p>
      {kept !== null && (
        <section class="state shop">
          <h2>{text.shop}</h2>
          <p>{text.shopAbout}</p>
          <button type="button" class="button" onClick={() => void show(kept)}>
            {text.showAge}
          </button>
          <div role="status">
            {said !== null && (
              <>
                <span class="chip" data-is={said.ok ? 'good' : 'open'}>
                  {said.ok ? '✓ ' : '! '}
                  {said.ok ? text.shopYes : text.shopNo}
                </span>
                <p class="small">
                  {text.shopTold.replace('{told}', said.told.map((name) => text[name as Key] ?? name).join(', ') || '–')}{' '}
                  {said.ok && text.shopOnly}
                </p>
              </>
            )}
          </div>
        </section>
      )}
    </div>
  );
}

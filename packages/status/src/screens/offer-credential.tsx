import { useState } from 'preact/hooks';
import type { CredentialOffer } from '../account-api.ts';
import type { Parts } from './parts.tsx';
import { QrCode } from './qr-code.tsx';

/** The credential for a wallet of the person's choice: a link for one on this phone, a QR code for one on another, and the PIN it asks for. */
export function OfferCredential({ say, language, api }: Pick<Parts, 'say' | 'language' | 'api'>) {
  const [offered, setOffered] = useState<CredentialOffer | 'failed' | null>(null);
  const ask = async (): Promise<void> => {
    const answer = await api.offerCredential();
    setOffered(answer.ok ? answer.value : 'failed');
  };
  const made = offered === 'failed' ? null : offered;
  return (
    <div class="offer" aria-live="polite">
      {made !== null && (
        <>
          <p class="small">
            {say('offerAbout', { time: new Date(made.expires_at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }) })}
          </p>
          <QrCode text={made.offer} label={say('offerCode')} />
          <p>
            {say('offerPin')} <strong class="pin">{made.pin}</strong>
          </p>
          <a class="button" href={made.offer}>
            {say('offerOpen')}
          </a>
        </>
      )}
      {offered === 'failed' && <p>{say('didNotWork')}</p>}
      <button type="button" class="button quiet" onClick={() => void ask()}>
        {say(made === null ? 'offer' : 'offerAgain')}
      </button>
    </div>
  );
}

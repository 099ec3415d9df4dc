import { useState } from 'preact/hooks';
import { askChallenge, type Challenge, submitProof } from './api.ts';
import type { ScreenParts } from './screens.tsx';
import type { Key } from './text.ts';

const CHAINS = {
  bitcoin: 'Bitcoin',
  ethereum: 'Ethereum',
  bsc: 'BNB Smart Chain',
  polygon: 'Polygon',
  okx: 'OKX X Layer',
  tron: 'TRON',
  solana: 'Solana',
  aptos: 'Aptos',
  polkadot: 'Polkadot',
  kusama: 'Kusama',
  eos: 'EOS',
} as const;

const PROBLEMS: Readonly<Record<string, Key>> = {
  'address.unreadable': 'address_unreadable',
  'address.signature': 'address_signature',
  'address.challenge_over': 'address_over',
};

/** An address that another wallet holds: its text is signed there and the signature brought here. */
export function LinkAddress({ text, onLinked }: Pick<ScreenParts, 'text'> & { readonly onLinked: () => void }) {
  const [chain, setChain] = useState<string>('ethereum');
  const [address, setAddress] = useState('');
  const [asked, setAsked] = useState<Challenge | null>(null);
  const [signature, setSignature] = useState('');
  const [publicKey, setPublicKey] = useState('');
  const [said, setSaid] = useState('');
  const tell = (code: string): void => setSaid(text[PROBLEMS[code] ?? 'failed']);
  const begin = (next: () => void): void => {
    next();
    setAsked(null);
    setSaid('');
  };

  const ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSignature('');
    const answer = await askChallenge(chain, address.trim());
    if ('code' in answer) return tell(answer.code);
    setSaid('');
    setAsked(answer);
  };
  const submit = async (event: Event, { challenge_id, public_key_needed }: Challenge): Promise<void> => {
    event.preventDefault();
    const key = public_key_needed ? { public_key: publicKey.trim() } : {};
    const { code } = await submitProof({ challenge_id, signature: signature.trim(), ...key });
    if (code !== 'proved') return tell(code);
    begin(() => setAddress(''));
    setSaid(text.otherProved);
    onLinked();
  };

  return (
    <section class="state">
      <h2>{text.linkOther}</h2>
      <form onSubmit={(event) => void ask(event)}>
        <label class="field">
          <span>{text.chain}</span>
          <select value={chain} onChange={(event) => begin(() => setChain(event.currentTarget.value))}>
            {Object.entries(CHAINS).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{text.otherAddress}</span>
          <input
            value={address}
            required
            autoComplete="off"
            spellcheck={false}
            onInput={(event) => begin(() => setAddress(event.currentTarget.value))}
          />
        </label>
        {asked === null && (
          <button type="submit" class="button">
            {text.getMessage}
          </button>
        )}
      </form>
      {asked !== null && (
        <form onSubmit={(event) => void submit(event, asked)}>
          <label class="field">
            <span>{text.messageToSign}</span>
            <textarea readOnly rows={10} value={asked.message} lang="en" />
          </label>
          {asked.public_key_needed && (
            // Aptos signs a text and a nonce, apart
            <label class="field">
              <span>Nonce</span>
              <input readOnly value={asked.nonce} lang="en" />
            </label>
          )}
          <p class="small">{text.signHow}</p>
          <label class="field">
            <span>{text.signature}</span>
            <textarea
              required
              rows={3}
              value={signature}
              autoComplete="off"
              spellcheck={false}
              onInput={(event) => setSignature(event.currentTarget.value)}
            />
          </label>
          {asked.public_key_needed && (
            <label class="field">
              <span>{text.publicKey}</span>
              <input
                required
                value={publicKey}
                autoComplete="off"
                spellcheck={false}
                onInput={(event) => setPublicKey(event.currentTarget.value)}
              />
            </label>
          )}
          <button type="submit" class="button">
            {text.submitProof}
          </button>
        </form>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

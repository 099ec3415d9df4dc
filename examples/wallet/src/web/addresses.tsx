import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Linked, proveAddress, readAddresses, revokeAddress } from './api.ts';
import { LinkAddress } from './link-address.tsx';
import type { ScreenParts } from './screens.tsx';

/** Addresses that were proved to be the customer's own, by a signature of the wallet. */
export function Addresses({ text }: ScreenParts) {
  const [items, setItems] = useState<readonly Linked[] | null>(null);
  const [problem, setProblem] = useState('');
  const read = useCallback(() => void readAddresses().then(setItems), []);
  useEffect(read, [read]);
  const prove = async (): Promise<void> => {
    const { code } = await proveAddress();
    setProblem(code === 'proved' ? '' : text.failed);
    read();
  };
  const revoke = async (id: string): Promise<void> => {
    await revokeAddress(id);
    read();
  };
  return (
    <div class="body">
      <h1>{text.addresses}</h1>
      <p class="small">{text.addressesAbout}</p>
      {items?.length === 0 && <p>{text.noAddresses}</p>}
      <ul class="rows">
        {items?.map(({ id, chain, address }) => (
          <li key={id}>
            <span class="coin">{chain.slice(0, 3).toUpperCase()}</span>
            <span>
              <strong class="address">{address}</strong>
              <small>✓ {text.proved}</small>
            </span>
            <span class="right">
              <button type="button" class="link" onClick={() => void revoke(id)}>
                {text.revoke}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => void prove()}>
        {text.prove}
      </button>
      <p role="status">{problem}</p>
      <LinkAddress text={text} onLinked={read} />
    </div>
  );
}

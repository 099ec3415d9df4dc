import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import type { Mien } from './ask-mien.ts';

interface Linked {
  readonly id: string;
  readonly chain: string;
  readonly address: string;
  readonly proved_at: string;
  readonly revoked_at: string | null;
}

/** What the holder of an address signs. */
interface Challenge {
  readonly challenge_id: string;
  readonly message: string;
  readonly nonce: string;
  readonly public_key_needed: boolean;
}

export interface Signed {
  readonly challenge_id: string;
  readonly signature: string;
  /** where the challenge asks for it */
  readonly public_key?: string;
}

/** The addresses of this wallet, proved to Mien by a signature of their own keys. The example holds one key of Solana; a wallet has its own. */
export function openAddresses(mien: Mien, account: string) {
  const pair = generateKeyPairSync('ed25519');
  const key = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const address = base58.encode(raw);
  const challenge = (chain: string, of: string) =>
    mien.post<Challenge>(`/v1/accounts/${account}/addresses/challenge`, { chain, address: of });
  const submit = async (signed: Signed): Promise<'proved' | string> => {
    const proved = await mien.post(`/v1/accounts/${account}/addresses`, signed);
    return proved.ok ? 'proved' : proved.code;
  };
  return {
    /** this wallet's own */
    address,
    list: async (): Promise<readonly Linked[]> => {
      const answer = await mien.get<{ items: Linked[] }>(`/v1/accounts/${account}/addresses`);
      return answer.ok ? answer.value.items.filter(({ revoked_at }) => revoked_at === null) : [];
    },
    /** of this wallet: it holds the key */
    prove: async (): Promise<'proved' | string> => {
      const asked = await challenge('solana', address);
      if (!asked.ok) return asked.code;
      const { challenge_id, message } = asked.value;
      return submit({ challenge_id, signature: `0x${sign(null, Buffer.from(message), key).toString('hex')}` });
    },
    /** of another wallet: the text is signed there, and the signature brought here */
    challenge,
    submit,
    revoke: (id: string) => mien.remove(`/v1/accounts/${account}/addresses/${id}`),
  };
}

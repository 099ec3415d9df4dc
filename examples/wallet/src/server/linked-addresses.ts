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

/** The addresses of this wallet, proved to Mien by a signature of their own keys. The example holds one key of Solana; a wallet has its own. */
export function openAddresses(mien: Mien, account: string) {
  const pair = generateKeyPairSync('ed25519');
  const key = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const address = base58.encode(raw);
  return {
    list: async (): Promise<readonly Linked[]> => {
      const answer = await mien.get<{ items: Linked[] }>(`/v1/accounts/${account}/addresses`);
      return answer.ok ? answer.value.items.filter(({ revoked_at }) => revoked_at === null) : [];
    },
    prove: async (): Promise<'proved' | string> => {
      const asked = { chain: 'solana', address };
      const challenge = await mien.post<{ challenge_id: string; message: string }>(`/v1/accounts/${account}/addresses/challenge`, asked);
      if (!challenge.ok) return challenge.code;
      const signature = `0x${sign(null, Buffer.from(challenge.value.message), key).toString('hex')}`;
      const { challenge_id } = challenge.value;
      const proved = await mien.post(`/v1/accounts/${account}/addresses`, { challenge_id, signature });
      return proved.ok ? 'proved' : proved.code;
    },
    revoke: (id: string) => mien.remove(`/v1/accounts/${account}/addresses/${id}`),
  };
}

import type { Context } from '../context.ts';
import type { ChainName } from './chains/chains.ts';
import { proofPlace, SealedProof } from './sealed-address.ts';

export interface ProvedAddress {
  readonly id: string;
  readonly chain: ChainName;
  readonly format: string;
  readonly address: string;
  /** the text that was signed and the signature: anybody can check it again */
  readonly message: string;
  readonly signature: string;
  readonly public_key: string | null;
  readonly proved_at: string;
  readonly revoked_at: string | null;
}

/** Proved addresses of an account, revoked ones too, oldest first. */
export async function listAddresses({ db, sealing }: Pick<Context, 'db' | 'sealing'>, accountId: string): Promise<ProvedAddress[]> {
  const rows = await db.selectFrom('address_proofs').selectAll().where('account_id', '=', accountId).orderBy('id').execute();
  const opened = await Promise.all(
    rows.map(async ({ id, chain, format, sealed, proved_at, revoked_at }) => {
      const text = await sealing.open(accountId, proofPlace(id), sealed);
      if (text === null) return null;
      const { address, message, signature, publicKey } = SealedProof.parse(JSON.parse(text));
      const times = { proved_at: proved_at.toISOString(), revoked_at: revoked_at?.toISOString() ?? null };
      return { id, chain, format, address, message, signature, public_key: publicKey, ...times };
    }),
  );
  return opened.filter((one) => one !== null);
}

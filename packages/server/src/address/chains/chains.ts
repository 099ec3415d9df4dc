import { APTOS } from './aptos.ts';
import { BITCOIN } from './bitcoin.ts';
import type { AskContract, Chain, SignedMessage } from './chain-format.ts';
import { EOS } from './eos.ts';
import { evmChain } from './evm.ts';
import { SOLANA } from './solana.ts';
import { KUSAMA, POLKADOT } from './substrate.ts';
import { TRON } from './tron.ts';

/** Chains whose addresses can be proved, and how. The first format of each is the one that is proposed. */
export const CHAINS = {
  bitcoin: BITCOIN,
  ethereum: evmChain('Ethereum', 1),
  bsc: evmChain('BNB Smart Chain', 56),
  polygon: evmChain('Polygon', 137),
  /** X Layer, into which OKX moved its older chain */
  okx: evmChain('OKX X Layer', 196),
  tron: TRON,
  solana: SOLANA,
  aptos: APTOS,
  polkadot: POLKADOT,
  kusama: KUSAMA,
  eos: EOS,
} as const satisfies Record<string, Chain>;

export type ChainName = keyof typeof CHAINS;
export const CHAIN_NAMES = Object.keys(CHAINS) as [ChainName, ...ChainName[]];

export const chainOf = (name: ChainName): Chain => CHAINS[name];

/** Whether the signature proves the address. Whatever cannot be read is no proof. */
export async function proves(chain: ChainName, format: string, signed: SignedMessage, askContract: AskContract | null): Promise<boolean> {
  const how = chainOf(chain).formats[format];
  if (how === undefined) return false;
  try {
    return await how.verify(signed, how.needs === 'contract' ? askContract : null);
  } catch (error) {
    // a contract that could not be asked is our side's trouble; a signature that could not be read is the caller's
    if (how.needs === 'contract') throw error;
    return false;
  }
}

import { Address, NETWORK, OutScript } from '@scure/btc-signer';

type Output = ReturnType<typeof OutScript.decode>;

/** What a mainnet address pays to, or null where it is none. */
export function outputOf(address: string): Output | null {
  try {
    return Address(NETWORK).decode(address);
  } catch {
    return null;
  }
}

const PROVABLE = ['pkh', 'sh', 'wpkh', 'tr'] as const;

/** Bech32 may be written in capitals (QR codes); the canonical writing is small. */
export function readBitcoinAddress(text: string): string | null {
  const canonical = /^BC1[A-Z0-9]+$/.test(text) ? text.toLowerCase() : text;
  const output = outputOf(canonical);
  return output !== null && (PROVABLE as readonly string[]).includes(output.type) ? canonical : null;
}

export const scriptOf = (output: Output): Uint8Array => OutScript.encode(output);

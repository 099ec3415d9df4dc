import { signedByBip137 } from './bip137.ts';
import { signedByBip322 } from './bip322.ts';
import { readBitcoinAddress } from './bitcoin-address.ts';
import type { Chain } from './chain-format.ts';
import { plainMessage } from './plain-message.ts';

export const BITCOIN = {
  name: 'Bitcoin',
  readAddress: readBitcoinAddress,
  formats: {
    bip322: { needs: 'signature', compose: plainMessage, verify: signedByBip322 },
    bip137: { needs: 'signature', compose: plainMessage, verify: signedByBip137 },
  },
} as const satisfies Chain;

import { Openid4vciIssuer, setGlobalConfig } from '@openid4vc/openid4vci';
import { compactVerify, importJWK } from 'jose';
import type { Context } from '../../context.ts';
import { HolderKey } from '../holder-key.ts';

const notUsed = (): never => {
  throw new Error('no part of the pre-authorized code flow calls this');
};

/** The library's issuer with what it needs of us: chance, and the check of a signature by the key in its header. */
export function openIssuer({ config, random }: Pick<Context, 'config' | 'random'>): Openid4vciIssuer {
  // the library takes https only; without it a service on one's own machine could not be tried
  if (new URL(config.publicUrl).protocol === 'http:') setGlobalConfig({ allowInsecureUrls: true });
  return new Openid4vciIssuer({
    callbacks: {
      generateRandom: (length) => random.bytes(length),
      verifyJwt: async (signer, { compact }) => {
        if (signer.method !== 'jwk' || signer.alg !== 'ES256') return { verified: false };
        const { kty, crv, x, y, d } = signer.publicJwk;
        const key = HolderKey.safeParse({ kty, crv, x, y });
        // a wallet that sends the private part as well has given it away
        if (!key.success || d !== undefined) return { verified: false };
        await compactVerify(compact, await importJWK(key.data, signer.alg), { algorithms: [signer.alg] });
        return { verified: true, signerJwk: key.data };
      },
      hash: notUsed,
      signJwt: notUsed,
      clientAuthentication: notUsed,
    },
  });
}

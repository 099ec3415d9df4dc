import { z } from 'zod';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** P-256: what wallets of credentials must have (HAIP). Private parts are refused as unknown fields. */
export const HolderKey = z
  .strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate })
  .describe('public key of the holder: only who has its private part can show the credential')
  .meta({
    examples: [
      { kty: 'EC', crv: 'P-256', x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4', y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM' },
    ],
  });
export type HolderKey = z.infer<typeof HolderKey>;

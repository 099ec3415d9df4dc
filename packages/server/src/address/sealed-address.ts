import { z } from 'zod';

/** What is sealed of a challenge and, later, of a proof. */
export const SealedChallenge = z.object({ address: z.string(), nonce: z.string(), message: z.string() });

export const SealedProof = z.object({
  address: z.string(),
  message: z.string(),
  nonce: z.string(),
  signature: z.string(),
  publicKey: z.string().nullable(),
});

export const challengePlace = (id: string): string => `address_challenges.sealed:${id}`;
export const proofPlace = (id: string): string => `address_proofs.sealed:${id}`;

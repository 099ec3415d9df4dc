import { z } from 'zod';
import { measuredSchema } from '../measured.ts';

/** What joins this verification to others; ids of other people are never part of a signal. */
export const LinkSignals = z.object({
  /** other accounts of the same wallet that presented this very document (keyed hash of type, state and number) */
  documentOtherAccounts: z.number().int().nonnegative(),
  /** entries of the block list that name it; absent in signals recorded before there was one */
  documentBlocked: z.number().int().nonnegative().optional(),
});
export type LinkSignals = z.infer<typeof LinkSignals>;

const accounts = z.number().int().positive().nullable();

/** How many accounts, this one among them, opened a verification from the same place in the policy's hours; null: the place is not known or not counted. */
export const VelocitySignals = z.object({
  hours: z.number().int().positive(),
  device: accounts,
  address: accounts,
  network: accounts,
});
export type VelocitySignals = z.infer<typeof VelocitySignals>;

/** One face among the kept faces of all accounts and those of the block list; ids of other people are never part of a signal. */
export const FaceSearchSignals = z.object({
  modelId: z.string(),
  /** faces of other accounts that it was compared with */
  searched: z.number().int().nonnegative(),
  /** cosine similarity from which another account's face is a hit; its false-positive rate: docs/signals.md */
  threshold: z.number(),
  otherAccounts: z.number().int().nonnegative(),
  /**
   * entries of the block list that hold a face this like, by the same threshold; not measured: an entry in force was made by another model,
   * with which nothing can be compared. Absent in signals recorded before faces could be listed
   */
  blocked: measuredSchema(z.number().int().nonnegative()).optional(),
});
export type FaceSearchSignals = z.infer<typeof FaceSearchSignals>;

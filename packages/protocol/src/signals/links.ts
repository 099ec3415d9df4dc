import { z } from 'zod';

/** What joins this verification to others; ids of other people are never part of a signal. */
export const LinkSignals = z.object({
  /** other accounts of the same wallet that presented this very document (keyed hash of type, state and number) */
  documentOtherAccounts: z.number().int().nonnegative(),
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

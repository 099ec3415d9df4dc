import { z } from 'zod';

/** What joins this verification to others; ids of other people are never part of a signal. */
export const LinkSignals = z.object({
  /** other accounts of the same wallet that presented this very document (keyed hash of type, state and number) */
  documentOtherAccounts: z.number().int().nonnegative(),
});
export type LinkSignals = z.infer<typeof LinkSignals>;

import { z } from 'zod';

/** More accounts than this is a hit; null: not counted. */
const most = z.number().int().positive().nullable();

/** How many accounts may be verified from one place before a person looks. A family shares an address, a street behind one operator shares a network. */
const VelocityRules = z.strictObject({
  /** looked back over so many hours, and kept no longer */
  hours: z.number().int().min(1).max(720),
  maxPerDevice: most,
  maxPerAddress: most,
  maxPerNetwork: most,
});

/** What joins a verification to others beyond its document. */
export const LinkRules = z.strictObject({
  /** needed by the check `link.velocity` */
  velocity: VelocityRules.optional(),
});

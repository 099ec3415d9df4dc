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
  /**
   * The legal basis on which one face is searched among the kept faces of all accounts, in the operator's own words, such as an article of a
   * law. Needed by the check `link.face`; absent: no face is ever searched.
   */
  faceSearchBasis: z.string().trim().min(10).max(500).optional(),
});

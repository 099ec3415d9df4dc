import type { Policy } from '@mien/protocol';

/** How accounts from one place are counted under a policy; undefined where it does not ask for it, and then nothing of a place is kept. */
export const countsOrigins = ({ requiredChecks, links }: Policy) =>
  requiredChecks.includes('link.velocity') ? links?.velocity : undefined;

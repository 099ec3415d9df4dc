import type { Policy } from '@mien/protocol';

/** Whether one face may be held against others under a policy: it asks for that and states its legal basis. Nobody is searched or listed otherwise. */
export const searchesFaces = ({ requiredChecks, links }: Policy): boolean =>
  requiredChecks.includes('link.face') && links?.faceSearchBasis !== undefined;

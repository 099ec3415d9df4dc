import type { Handoff } from '../verification/hand-off.ts';

/** A hand-off as both devices read it. */
export const showHandoff = ({ id, state, comparisonCode, expiresAt }: Handoff) => ({
  id,
  state,
  comparison_code: comparisonCode,
  expires_at: expiresAt.toISOString(),
});

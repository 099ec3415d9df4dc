import { LIVENESS_CHECKS, type Policy } from '@mien/protocol';

/**
 * Whether software can approve under this policy only where liveness was measured and passed. On the attended way no software approves,
 * whatever the policy: a person does.
 */
export const requiresLiveness = ({ requiredChecks }: Pick<Policy, 'requiredChecks'>): boolean =>
  LIVENESS_CHECKS.every((name) => requiredChecks.includes(name));

import { CHECK_NAMES, type CheckName, LIVENESS_CHECKS, type Policy } from '@mien/protocol';

/**
 * Checks this server cannot serve yet: its analysis is not given the prompts, the server's own times and the manifest, without which
 * they are never run. A policy that requires one would leave everybody waiting for ever.
 */
const NOT_SERVED: readonly CheckName[] = [
  ...LIVENESS_CHECKS,
  'liveness.reuse',
  'voice.media',
  'voice.continuity',
  'voice.timing',
  'voice.lips',
  'voice.digits',
];

const SERVED = CHECK_NAMES.filter((name) => !NOT_SERVED.includes(name));

/** Required checks of a policy that nobody here can run; empty for a policy that can be used. */
export const checksNotServed = (policy: Pick<Policy, 'requiredChecks'>): CheckName[] =>
  policy.requiredChecks.filter((name) => !SERVED.includes(name));

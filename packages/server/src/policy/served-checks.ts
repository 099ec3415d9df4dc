import { CHECK_NAMES, type CheckName, type Policy } from '@mien/protocol';

/** Checks this server cannot serve yet: they are never run here. A policy that requires one would leave everybody waiting for ever. */
const NOT_SERVED: readonly CheckName[] = [
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

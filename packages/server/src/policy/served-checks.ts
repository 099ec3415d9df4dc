import { CHECK_NAMES, type CheckName, type Policy } from '@mien/protocol';

/**
 * Checks this server cannot serve: no recogniser of digits is among the models. A policy that requires one would leave everybody waiting
 * for ever.
 */
const NOT_SERVED: readonly CheckName[] = ['voice.digits'];

const SERVED = CHECK_NAMES.filter((name) => !NOT_SERVED.includes(name));

type Asking = Pick<Policy, 'requiredChecks' | 'links'>;

/** Checks that never run where the policy does not say how, or on which legal basis. */
const NEEDS: { readonly [Name in CheckName]?: (policy: Asking) => boolean } = {
  'link.face': ({ links }) => links?.faceSearchBasis !== undefined,
  'link.velocity': ({ links }) => links?.velocity !== undefined,
};

/** Required checks of a policy that nobody here can run; empty for a policy that can be used. */
export const checksNotServed = (policy: Asking): CheckName[] =>
  policy.requiredChecks.filter((name) => !SERVED.includes(name) || NEEDS[name]?.(policy) === false);

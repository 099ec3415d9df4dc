import { LIVENESS_CHECKS, SHIPPED_POLICIES } from '@mien/protocol';
import { expect, it } from 'vitest';
import { checksNotServed } from '../../src/policy/served-checks.ts';

it('takes the shipped policies of version 1 and names what keeps version 2 from being served', () => {
  for (const policy of SHIPPED_POLICIES)
    expect([policy.version, checksNotServed(policy)]).toEqual([policy.version, policy.version === 1 ? [] : [...LIVENESS_CHECKS]]);
});

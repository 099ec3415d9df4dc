import { LIVENESS_CHECKS, SHIPPED_POLICIES } from '@mien/protocol';
import { expect, it } from 'vitest';
import { checksNotServed } from '../../src/policy/served-checks.ts';

it('takes the shipped policies of version 1, and names what keeps later ones from being served', () => {
  for (const policy of SHIPPED_POLICIES) {
    const left = checksNotServed(policy);
    if (policy.version === 1) expect(left).toEqual([]);
    else expect(left).toEqual(expect.arrayContaining([...LIVENESS_CHECKS]));
  }
});

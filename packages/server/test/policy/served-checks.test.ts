import { SHIPPED_POLICIES } from '@mien/protocol';
import { expect, it } from 'vitest';
import { checksNotServed } from '../../src/policy/served-checks.ts';

it('takes every shipped policy, and names what keeps another from being served', () => {
  for (const policy of SHIPPED_POLICIES) expect(checksNotServed(policy)).toEqual([]);
  expect(checksNotServed({ requiredChecks: ['face.match', 'voice.digits'] })).toEqual(['voice.digits']);
});

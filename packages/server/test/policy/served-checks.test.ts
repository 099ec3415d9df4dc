import { SHIPPED_POLICIES } from '@mien/protocol';
import { expect, it } from 'vitest';
import { checksNotServed } from '../../src/policy/served-checks.ts';

it('takes the shipped policies without voice, and names what keeps the others from being served', () => {
  for (const policy of SHIPPED_POLICIES)
    expect(checksNotServed(policy)).toEqual(policy.steps.includes('voice') ? ['voice.media', 'voice.continuity', 'voice.timing'] : []);
});

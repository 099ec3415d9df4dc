import { SHIPPED_FALSE_WRONG } from '@mien/analysis';
import { WORLDWIDE_VOICE, ZH_WALLET_VOICE } from '@mien/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actsOnUnmeasuredDigits } from '../../src/policy/acts-on-digits.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const RETRY = { 'voice.digits_wrong': 'retry' } as const;
const OWN = { module: '/somewhere/digits.mjs' };

it('a policy that acts on wrong digits is refused with a code while the recogniser that ships is the one that hears', async () => {
  for (const policy of [WORLDWIDE_VOICE, ZH_WALLET_VOICE]) {
    const asked = { ...policy, id: `acts-${policy.id}`, version: 1 };
    const refused = await service.call('POST', '/v1/policies', key, { ...asked, actions: RETRY });
    expect([refused.status, refused.body.code]).toEqual([422, 'policy.recogniser_unmeasured']);
    expect((await service.call('POST', '/v1/policies', key, { ...asked, actions: { 'voice.digits_wrong': 'warn' } })).status).toBe(201);
  }
  for (const rate of Object.values(SHIPPED_FALSE_WRONG)) expect(rate).toBeGreaterThan(0.02);
});

it.each([
  ['one of its own that is measured at 2 %', OWN, 0.02, false],
  ['one of its own that is measured worse', OWN, 0.021, true],
  ['one of its own that nobody measured', OWN, null, true],
  ['none at all, whatever was measured', 'none', 0, true],
  ['the one that ships, whatever is stated of another', 'shipped', 0, true],
] as const)('a server with %s', (_, digitRecogniser, digitFalseWrong, isRefused) => {
  const policy = { ...WORLDWIDE_VOICE, actions: RETRY };
  expect(actsOnUnmeasuredDigits({ digitRecogniser, digitFalseWrong }, policy)).toBe(isRefused);
});

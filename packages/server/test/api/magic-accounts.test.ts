import { type PolicyAction, publicReason, REASON_CODES, type ReasonClass, reasonFacts } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const endOf = async (ending: string) => {
  const { id } = await openCase(service, key, `magic.${ending}`);
  expect((await service.call('POST', `/v1/verifications/${id}/simulate`, key)).status).toBe(202);
  await service.work();
  return (await service.call('GET', `/v1/verifications/${id}`, key)).body;
};

const STATE_OF: Readonly<Record<ReasonClass, string>> = {
  free: 'retry_required',
  retry: 'retry_required',
  other_document: 'retry_required',
  fix_data: 'retry_required',
  support: 'in_review',
  final: 'declined',
  wait: 'analysing',
};
const BLOCKS_NOTHING: readonly PolicyAction[] = ['ignore', 'warn'];

describe('a test account', () => {
  it('whose id ends in `approved` is approved, and in `review` goes to a person', async () => {
    expect((await endOf('approved')).state).toBe('approved');
    expect((await endOf('review')).state).toBe('in_review');
  });

  it.each(REASON_CODES)('whose id ends in %s gets what the catalogue says of it', async (code) => {
    const { class: inClass, policyAction } = reasonFacts(code);
    const verification = await endOf(code);
    const state = BLOCKS_NOTHING.includes(policyAction) && inClass !== 'wait' ? 'approved' : STATE_OF[inClass];
    expect(verification.state).toBe(state);
    if (state !== 'approved' && state !== 'analysing')
      expect(verification.verdict.reasons.map((one: { code: string }) => one.code)).toEqual([publicReason(code).code]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

async function inReview(name: string) {
  const open = await openCase(service, key, `${name}.review`);
  await consent(service, open.token);
  await service.call('POST', `/v1/verifications/${open.id}/simulate`, key);
  await service.work();
  return open;
}
const review = (id: string, body: object) => service.call('POST', `/v1/verifications/${id}/review`, key, body);

describe('a review', () => {
  it('that approves has the consequences of every approval', async () => {
    const { id, accountId } = await inReview('yes');
    expect((await review(id, { outcome: 'approved' })).body).toMatchObject({
      state: 'approved',
      verdict: { stage: 'review', outcome: 'approved' },
    });
    expect((await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body.level).toBe('basic');
    expect(await service.context.metrics.registry.metrics()).toContain('mien_verdicts_total{outcome="approved",stage="review"} 1');
  });

  it('neither refuses nor sends back without a reason', async () => {
    const { id } = await inReview('no');
    expect((await review(id, { outcome: 'declined' })).status).toBe(400);
    expect((await review(id, { outcome: 'retry', reasons: [], steps: ['face'] })).status).toBe(400);
    expect((await review(id, { outcome: 'declined', reasons: ['document.portrait_replaced'] })).body).toMatchObject({
      state: 'declined',
      verdict: { reasons: [{ code: 'general.final' }] },
    });
  });

  it('that sends back lays out the steps to film again, in a new attempt, and the round after it is judged anew', async () => {
    const { id, token } = await inReview('again');
    const sent = await review(id, { outcome: 'retry', reasons: ['document.damaged'], steps: ['document_front'] });
    expect(sent.body).toMatchObject({ state: 'retry_required', attempts: { number: 2 } });
    expect((await filmStep(service, id, token, 'document_front')).status).toBe(200);
    await filmStep(service, id, token, 'document_back');
    await filmStep(service, id, token, 'face');
    await service.work();
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('in_review');
  });

  it('is given once: the second reviewer learns that it was decided', async () => {
    const { id } = await inReview('once');
    const both = await Promise.all([
      review(id, { outcome: 'approved' }),
      review(id, { outcome: 'declined', reasons: ['identity.under_age'] }),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });
});

import { consent, manifestOf } from '../../packages/server/test/support/film-steps.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'manifest-of-another-verification',
  { species: 'account', cost: 3, code: 'step.nonce', what: 'the description of another applicant’s clip sent for one’s own step' },
  async ({ service, own, other }) => {
    for (const { token } of [own, other]) await consent(service, token);
    await service.call('POST', '/v1/capture/steps/document_front/start', own.token, {});
    const theirs = await service.call('POST', '/v1/capture/steps/document_front/start', other.token, {});
    return service.call('POST', '/v1/capture/steps/document_front/complete', own.token, { manifest: manifestOf(other.id, theirs.body) });
  },
);

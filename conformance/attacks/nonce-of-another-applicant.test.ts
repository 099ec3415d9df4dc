import { consent } from '../../packages/server/test/support/film-steps.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'nonce-of-another-applicant',
  { species: 'account', cost: 3, code: 'step.nonce', what: 'the challenge of another applicant’s step, asked for with one’s own token' },
  async ({ service, own, other }) => {
    for (const { token } of [own, other]) await consent(service, token);
    const started = await service.call('POST', '/v1/capture/steps/face/start', own.token, {});
    await service.call('POST', '/v1/capture/steps/face/start', other.token, {});
    return service.call('POST', '/v1/capture/steps/face/challenges', other.token, { nonce: started.body.nonce, position: 0 });
  },
);

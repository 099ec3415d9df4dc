import { consent, manifestOf } from '../../packages/server/test/support/film-steps.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'step-described-before-its-prompts',
  { species: 'account', cost: 3, code: 'step.challenges_left', what: 'a clip sent as done before any prompt was shown' },
  async ({ service, own }) => {
    await consent(service, own.token);
    const started = await service.call('POST', '/v1/capture/steps/face/start', own.token, {});
    return service.call('POST', '/v1/capture/steps/face/complete', own.token, { manifest: manifestOf(own.id, started.body) });
  },
);

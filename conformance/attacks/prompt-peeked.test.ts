import { consent } from '../../packages/server/test/support/film-steps.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'prompt-peeked',
  { species: 'account', cost: 3, code: 'challenge.out_of_order', what: 'the last prompt asked for before the first' },
  async ({ service, own }) => {
    await consent(service, own.token);
    const started = await service.call('POST', '/v1/capture/steps/face/start', own.token, {});
    return service.call('POST', '/v1/capture/steps/face/challenges', own.token, { nonce: started.body.nonce, position: 2 });
  },
);

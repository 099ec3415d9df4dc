import { refused } from './theatre/account-attack.ts';
import { walletOf } from './theatre/belongings.ts';

refused(
  'challenge-of-another-account',
  {
    species: 'account',
    cost: 3,
    code: 'resource.not_found',
    what: 'an address proved for one account with the challenge that another was given',
  },
  async ({ service, key, own, other }) => {
    const wallet = walletOf('one');
    const asked = await service.call('POST', `/v1/accounts/${other.accountId}/addresses/challenge`, key, {
      chain: wallet.chain,
      address: wallet.address,
    });
    return service.call('POST', `/v1/accounts/${own.accountId}/addresses`, key, {
      challenge_id: asked.body.challenge_id,
      signature: await wallet.sign(asked.body.message, asked.body.nonce),
    });
  },
);

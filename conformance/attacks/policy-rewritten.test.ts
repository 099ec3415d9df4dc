import { refused } from './theatre/account-attack.ts';

refused(
  'policy-rewritten',
  { species: 'account', cost: 2, code: 'policy.version_taken', what: 'a shipped policy written anew with weaker rules' },
  async ({ service, key }) => {
    const listed = await service.call('GET', '/v1/policies', key);
    const { body } = await service.call('GET', `/v1/policies/${listed.body.items[0].id}`, key);
    return service.call('POST', '/v1/policies', key, { ...body.policy, requiredChecks: ['face.match'] });
  },
);

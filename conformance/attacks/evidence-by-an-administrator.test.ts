import { firstAdmin } from '../../packages/server/test/support/staff-client.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'evidence-by-an-administrator',
  { species: 'account', cost: 1, code: 'access.role', what: 'somebody who hands out access and wants to see faces as well' },
  async ({ service, own }) => {
    const admin = await firstAdmin(service);
    return admin.client.call('GET', `/v1/verifications/${own.id}/evidence`, undefined, { 'mien-mode': 'test' });
  },
);

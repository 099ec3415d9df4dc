import { firstAdmin, memberWith } from '../../packages/server/test/support/staff-client.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'role-raised-by-oneself',
  { species: 'account', cost: 1, code: 'access.role', what: 'a reviewer who gives themselves the role of an administrator' },
  async ({ service }) => {
    const reviewer = await memberWith(service, await firstAdmin(service), 'reviewer');
    return reviewer.client.call('PATCH', `/v1/staff/members/${reviewer.id}`, { role: 'admin' });
  },
);

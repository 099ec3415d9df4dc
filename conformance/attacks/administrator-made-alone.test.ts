import { firstAdmin, memberWith } from '../../packages/server/test/support/staff-client.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'administrator-made-alone',
  { species: 'account', cost: 1, code: 'staff.same_person', what: 'an administrator who makes another one and agrees to it as well' },
  async ({ service }) => {
    const admin = await firstAdmin(service);
    // as soon as there are two, a third takes both
    await memberWith(service, admin, 'admin');
    const agent = await memberWith(service, admin, 'agent');
    const { body } = await admin.client.call('PATCH', `/v1/staff/members/${agent.id}`, { role: 'admin' });
    return admin.client.call('POST', `/v1/staff/pending-actions/${body.pending_action_id}/confirm`);
  },
);

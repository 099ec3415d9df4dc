import { firstAdmin, PASSWORD, StaffClient } from '../../packages/server/test/support/staff-client.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'session-half-signed-in',
  {
    species: 'account',
    cost: 2,
    code: 'access.second_factor',
    what: 'a stolen invitation with a password set, used before a second factor',
  },
  async ({ service }) => {
    const admin = await firstAdmin(service);
    const invited = await admin.client.call('POST', '/v1/staff/invitations', { email: 'half@operator.example', role: 'compliance' });
    const half = new StaffClient(service);
    await half.call('POST', '/v1/staff/invitations/accept', {
      code: new URL(invited.body.url).hash.slice(1),
      name: 'Half',
      password: PASSWORD,
    });
    return half.call('GET', '/v1/staff/audit');
  },
);

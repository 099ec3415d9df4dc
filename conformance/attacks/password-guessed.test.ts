import { firstAdmin, StaffClient } from '../../packages/server/test/support/staff-client.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'password-guessed',
  { species: 'account', cost: 2, code: 'staff.wait', what: 'passwords of one of the staff tried from many addresses' },
  async ({ service }) => {
    const { email } = await firstAdmin(service);
    const guess = (turn: number) =>
      new StaffClient(service, `10.77.0.${turn}`).call('POST', '/v1/staff/sign-in', { email, password: `wrong guess number ${turn}` });
    let last = await guess(0);
    for (let turn = 1; turn < 12 && last.body.code !== 'staff.wait'; turn += 1) last = await guess(turn);
    return last;
  },
);

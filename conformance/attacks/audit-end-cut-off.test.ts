import { expectEditSeen } from './theatre/edit-audit.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'audit-end-cut-off',
  {
    species: 'account',
    cost: 3,
    what: 'the newest entries taken out, and the head moved to fit',
    by: 'the checkpoint signed by a key outside the database lies beyond the end',
  },
  () =>
    expectEditSeen(
      'delete from audit where seq > 2; update audit_head set seq = 2, hash = (select hash from audit where seq = 2)',
      'entry_missing',
    ),
);

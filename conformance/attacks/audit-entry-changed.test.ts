import { expectEditSeen } from './theatre/edit-audit.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'audit-entry-changed',
  {
    species: 'account',
    cost: 3,
    what: 'an entry of the audit trail given to somebody else',
    by: 'each entry is hashed with the one before it',
  },
  () => expectEditSeen("update audit set actor = 'somebody' where seq = 2", 'entry_changed'),
);

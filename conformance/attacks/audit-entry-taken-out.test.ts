import { expectEditSeen } from './theatre/edit-audit.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'audit-entry-taken-out',
  { species: 'account', cost: 3, what: 'an entry of the audit trail taken out', by: 'entries are numbered and chained' },
  () => expectEditSeen('delete from audit where seq = 2', 'entry_missing'),
);

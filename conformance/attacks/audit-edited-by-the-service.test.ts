import { expect } from 'vitest';
import { openCase, openTestService } from '../../packages/server/test/support/test-service.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'audit-edited-by-the-service',
  {
    species: 'account',
    cost: 3,
    what: 'statements smuggled into the service, which run under its own name, against the audit trail',
    by: 'triggers of the database let nobody change, remove or empty it',
  },
  async () => {
    const service = await openTestService();
    try {
      await openCase(service, await service.key('test'), 'audited');
      const { db } = service.context;
      await expect(db.updateTable('audit').set({ actor: 'somebody' }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('audit').execute()).rejects.toThrow();
    } finally {
      await service.close();
    }
  },
);

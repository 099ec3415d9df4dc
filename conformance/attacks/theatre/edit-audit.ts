import { expect } from 'vitest';
import { checkpointAudit } from '../../../packages/server/src/audit/checkpoint-audit.ts';
import { meddleWithAudit } from '../../../packages/server/test/support/meddle-with-audit.ts';
import { firstAdmin, memberWith } from '../../../packages/server/test/support/staff-client.ts';
import { openTestService } from '../../../packages/server/test/support/test-service.ts';

/** A trail with a signed checkpoint; then somebody with the database in hand edits it, and whoever may read the trail asks whether it is whole. */
export async function expectEditSeen(statement: string, problem: string): Promise<void> {
  const service = await openTestService();
  try {
    const admin = await firstAdmin(service);
    const chief = await memberWith(service, admin, 'compliance');
    await checkpointAudit(service.context);
    const verify = async () => (await chief.client.call('POST', '/v1/staff/audit/verify')).body;
    expect(await verify()).toMatchObject({ ok: true, problem: null });
    await meddleWithAudit(service.context, statement);
    expect(await verify()).toMatchObject({ ok: false, problem });
  } finally {
    await service.close();
  }
}

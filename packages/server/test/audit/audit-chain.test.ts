import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendAudit, hashOfEntry } from '../../src/audit/append-audit.ts';
import { checkpointAudit } from '../../src/audit/checkpoint-audit.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { generateTokenKey, openTokenKeys } from '../../src/tokens/token-keys.ts';
import { meddleWithAudit } from '../support/meddle-with-audit.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const add = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      service.context.db
        .transaction()
        .execute((trx) =>
          appendAudit(trx, { at: new Date(), actor: 'system', action: 'account.read', subject: `acc_${i}`, detail: { i } }),
        ),
    ),
  );
const verify = () => verifyAudit(service.context.db, service.context.tokens);
const meddle = (statement: string): Promise<void> => meddleWithAudit(service.context, statement);

describe('the audit trail', () => {
  beforeEach(async () => {
    await meddle("delete from audit_checkpoints; delete from audit; update audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')");
  });

  it('is one chain without a fork, however many write at once', async () => {
    await add(25);
    await checkpointAudit(service.context);
    await add(5);
    expect(await verify()).toEqual({ ok: true, entries: 30, checkpoints: 1 });
  });

  it('shows an entry that was changed', async () => {
    await add(5);
    await meddle("update audit set actor = 'somebody' where seq = 3");
    expect(await verify()).toEqual({ ok: false, seq: 3, problem: 'entry_changed' });
  });

  it('shows an entry that was taken out', async () => {
    await add(5);
    await meddle('delete from audit where seq = 3');
    expect(await verify()).toEqual({ ok: false, seq: 3, problem: 'entry_missing' });
  });

  it('shows an entry whose hash was written anew with it', async () => {
    await add(5);
    const { previous } = await service.context.db.selectFrom('audit').select('previous').where('seq', '=', 3).executeTakeFirstOrThrow();
    const entry = await service.context.db.selectFrom('audit').selectAll().where('seq', '=', 3).executeTakeFirstOrThrow();
    const hash = hashOfEntry(previous, [3, entry.at.toISOString(), 'somebody', entry.action, entry.subject, entry.detail]);
    await meddle(`update audit set actor = 'somebody', hash = decode('${hash.toString('hex')}', 'hex') where seq = 3`);
    // the entry itself now fits; the next one does not build on it any more
    expect(await verify()).toEqual({ ok: false, seq: 4, problem: 'entry_changed' });
  });

  it('shows two entries that changed places', async () => {
    await add(5);
    await meddle(
      'update audit set seq = 100 where seq = 2; update audit set seq = 2 where seq = 3; update audit set seq = 3 where seq = 100',
    );
    expect(await verify()).toEqual({ ok: false, seq: 2, problem: 'entry_changed' });
  });

  it('shows an entry that was slipped in at the end', async () => {
    await add(3);
    await meddle(
      "insert into audit select 4, at, 'somebody', action, subject, detail, hash, hash from audit where seq = 3; update audit_head set seq = 4",
    );
    expect(await verify()).toEqual({ ok: false, seq: 4, problem: 'entry_changed' });
  });

  it('shows an end that was cut off together with the head, by the signed checkpoint beyond it', async () => {
    await add(5);
    await checkpointAudit(service.context);
    await meddle('delete from audit where seq > 3');
    await meddle('update audit_head set seq = 3, hash = (select hash from audit where seq = 3)');
    expect(await verify()).toEqual({ ok: false, seq: 4, problem: 'entry_missing' });
  });

  it('shows a checkpoint that was moved to another place', async () => {
    await add(5);
    await checkpointAudit(service.context);
    await meddle('update audit_checkpoints set seq = 4, hash = (select hash from audit where seq = 4)');
    expect(await verify()).toEqual({ ok: false, seq: 4, problem: 'checkpoint_not_signed' });
  });

  it('tells an entry from another with the same letters in other places', () => {
    const previous = Buffer.alloc(32);
    expect(hashOfEntry(previous, [1, 'ab', 'c'])).not.toEqual(hashOfEntry(previous, [1, 'a', 'bc']));
    expect(hashOfEntry(previous, [1, '","', ''])).not.toEqual(hashOfEntry(previous, [1, '', '","']));
  });

  it('shows an end that was cut off', async () => {
    await add(5);
    await meddle('delete from audit where seq = 5');
    expect(await verify()).toMatchObject({ ok: false, problem: 'head_differs' });
  });

  it('shows a chain that was built anew in its whole, by the signed checkpoint', async () => {
    await add(3);
    await checkpointAudit(service.context);
    const kept = await service.context.db.selectFrom('audit_checkpoints').selectAll().executeTakeFirstOrThrow();
    await meddle("delete from audit; update audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')");
    await add(3);
    expect(await verify()).toMatchObject({ ok: false, seq: 3, problem: 'checkpoint_differs' });
    // with a hash that fits the new chain the signature no longer does; without our key there is no other
    const head = await service.context.db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
    const forged = await openTokenKeys(generateTokenKey()).signText(`3.${Buffer.from(head.hash).toString('hex')}`);
    await meddle(`update audit_checkpoints set hash = decode('${Buffer.from(head.hash).toString('hex')}', 'hex')`);
    expect(await verify()).toMatchObject({ ok: false, problem: 'checkpoint_not_signed' });
    await meddle(`update audit_checkpoints set signature = '${forged}'`);
    expect(await verify()).toMatchObject({ ok: false, problem: 'checkpoint_not_signed' });
    expect(kept.seq).toBe(3);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowDocument } from '../../src/links/know-document.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let chief: Member;
let deputy: Member;
let reviewer: Member;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  chief = await memberWith(service, admin, 'compliance', 'chief@operator.example');
  deputy = await memberWith(service, admin, 'compliance', 'deputy@operator.example');
  reviewer = await memberWith(service, admin, 'reviewer');
});
afterAll(() => service.close());

const DAY = 86_400_000;
const test = { 'mien-mode': 'test' };
let people = 0;

/** Somebody shows this card. */
async function show(number: string) {
  people += 1;
  const { id, accountId } = await openCase(service, key, `shows-${people}`);
  const loaded = await loadVerification(service.context.db, id);
  if (loaded === undefined) throw new Error('expected a verification');
  return { id, accountId, found: await knowDocument(service.context, loaded, { type: 'td1_card', issuingState: 'UTO', number }) };
}
const propose = (who: Member, verification_id: string, more: object = {}) =>
  who.client.call('POST', '/v1/block-list', { verification_id, reason: 'stolen_document', days: 90, ...more }, test);
const confirm = (who: Member, id: string) => who.client.call('POST', `/v1/staff/pending-actions/${id}/confirm`, undefined, test);
const listed = async (mode = test) => (await chief.client.call('GET', '/v1/block-list', undefined, mode)).body.items;

/** On the list by two people. @returns the entry's id */
async function block(verificationId: string): Promise<string> {
  const { body } = await propose(chief, verificationId);
  expect((await confirm(deputy, body.pending_action_id)).status).toBe(200);
  return (await listed())[0].id;
}

describe('the block list', () => {
  it('takes two people, a reason from the list and an end, and says who they were', async () => {
    const { id } = await show('LISTED-1');
    expect((await propose(reviewer, id)).body.code).toBe('access.role');
    expect((await propose(chief, id, { reason: 'looks odd' })).body.code).toBe('request.invalid');
    expect((await propose(chief, id, { days: 10_000 })).body.code).toBe('request.invalid');
    const { status, body } = await propose(chief, id);
    expect(status).toBe(202);
    expect(await listed()).toEqual([]);
    expect((await confirm(chief, body.pending_action_id)).body.code).toBe('staff.same_person');
    expect((await confirm(deputy, body.pending_action_id)).status).toBe(200);
    expect(await listed()).toMatchObject([{ reason: 'stolen_document', proposed_by: chief.id, confirmed_by: deputy.id }]);
    expect(await listed({ 'mien-mode': 'live' })).toEqual([]);
    const trail = await service.context.db
      .selectFrom('audit')
      .select(['action', 'actor'])
      .where('action', '=', 'block_list.added')
      .execute();
    expect(trail).toEqual([{ action: 'block_list.added', actor: deputy.id }]);
  });

  it('names a document whoever shows it, by its keyed hash alone, also after its first bearer was erased', async () => {
    const first = await show('LISTED-2');
    expect(first.found.documentBlocked).toBe(0);
    await block(first.id);
    expect((await show('listed 2')).found.documentBlocked).toBe(1);
    expect((await show('LISTED-3')).found.documentBlocked).toBe(0);
    expect((await service.call('DELETE', `/v1/accounts/${first.accountId}`, key)).status).toBe(200);
    expect((await show('LISTED-2')).found.documentBlocked).toBe(1);
    const rows = JSON.stringify(await service.context.db.selectFrom('blocked_documents').selectAll().execute());
    expect(rows).not.toContain(first.accountId);
    expect(rows).not.toMatch(/LISTED/i);
  });

  it('lets go of a document when an entry is taken off, and by itself at its end', async () => {
    const { id } = await show('LISTED-4');
    const entry = await block(id);
    const end = () => deputy.client.call('POST', `/v1/block-list/${entry}/end`, undefined, test);
    expect((await end()).status).toBe(200);
    expect((await end()).body.code).toBe('resource.not_found');
    expect((await show('LISTED-4')).found.documentBlocked).toBe(0);
    await block(id);
    expect((await show('LISTED-4')).found.documentBlocked).toBe(1);
    service.pass(91 * DAY);
    expect((await show('LISTED-4')).found.documentBlocked).toBe(0);
  });

  it('takes no document that was never read', async () => {
    const { id } = await openCase(service, key, 'unread');
    expect((await propose(chief, id)).body.code).toBe('block_list.no_document');
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { knowDocument } from '../../src/links/know-document.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const CARD = { type: 'td1_card', issuingState: 'UTO', number: 'D23145890' };

async function show(mode: 'test' | 'live', name: string, identity = CARD) {
  const { id, accountId } = await openCase(service, await service.key(mode), name);
  const loaded = await loadVerification(service.database.db, id);
  if (loaded === undefined) throw new Error('expected a verification');
  return { id, accountId, look: () => knowDocument(service.context, loaded, identity) };
}

it('a document is known again under another account of the same mode, until its owner is erased', async () => {
  const first = await show('test', 'owner');
  expect(await first.look()).toMatchObject({ documentOtherAccounts: 0 });
  // asked twice, or the account's own again: nobody else
  expect(await first.look()).toMatchObject({ documentOtherAccounts: 0 });
  const second = await show('test', 'borrower', { ...CARD, number: 'd2314-5890' });
  expect(await second.look()).toMatchObject({ documentOtherAccounts: 1 });
  expect(await first.look()).toMatchObject({ documentOtherAccounts: 1 });
  expect(await (await show('test', 'stranger', { ...CARD, number: 'D23145891' })).look()).toMatchObject({ documentOtherAccounts: 0 });
  expect(await (await show('live', 'live-owner')).look()).toMatchObject({ documentOtherAccounts: 0 });

  const { db } = service.database;
  expect((await service.call('DELETE', `/v1/accounts/${first.accountId}`, await service.key('test'))).status).toBe(200);
  expect(await second.look()).toMatchObject({ documentOtherAccounts: 0 });
  expect(await db.selectFrom('known_documents').select('hash').where('account_id', '=', first.accountId).execute()).toEqual([]);
});

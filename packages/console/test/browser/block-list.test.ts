import { measured } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowDocument } from '../../../server/src/links/know-document.ts';
import { loadVerification } from '../../../server/src/verification/load-verification.ts';
import { inventFace, publishSearching, showFace } from '../../../server/test/support/search-faces.ts';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

const TIME = 300_000;
const { blockList } = en.admin;

let opened: OpenConsole;
let chief: Member;
let deputy: Member;
beforeAll(async () => {
  opened = await openConsole();
  chief = await memberWith(opened.service, opened.admin, 'compliance', 'chief@operator.example');
  deputy = await memberWith(opened.service, opened.admin, 'compliance', 'deputy@operator.example');
}, TIME);
afterAll(() => opened.close());

const CARD = { type: 'td1_card', issuingState: 'UTO', number: 'D23145890' };

/** Somebody shows this card. @returns the verification, and how many entries name its document */
async function show(name: string) {
  const { context } = opened.service;
  const { id } = await openCase(opened.service, opened.key, name);
  const loaded = await loadVerification(context.db, id);
  if (loaded === undefined) throw new Error('expected a verification');
  return { id, blocked: (await knowDocument(context, loaded, CARD)).documentBlocked };
}

describe('the block list in a browser', () => {
  it(
    'takes one who proposes and another who agrees, with the keyboard alone; then the document is known, until one takes it off',
    async () => {
      const shown = await show('shows-a-stolen-card');
      expect(shown.blocked).toBe(0);

      const first = await opened.open(chief, 'en');
      await first.goto(`${opened.origin}/console#/block-list`);
      await first.getByText(blockList.empty).waitFor();
      const summary = first.locator('summary', { hasText: blockList.propose });
      await summary.focus();
      await first.keyboard.press('Enter');
      await first.keyboard.press('Tab');
      await first.keyboard.type(shown.id);
      await first.keyboard.press('Tab');
      // a document, as it stands
      await first.keyboard.press('Tab');
      await first.keyboard.type('Forged');
      await first.keyboard.press('Tab');
      await first.keyboard.press('ControlOrMeta+a');
      await first.keyboard.type('90');
      expect(await accessProblems(first)).toEqual([]);
      await first.keyboard.press('Enter');
      await first.getByText(blockList.proposed).waitFor();
      const proposal = blockList.proposal(blockList.kinds.document, blockList.reasons.forged_document, '90');
      await first.getByText(proposal).waitFor();
      // nobody agrees with themselves
      expect(await first.getByRole('button', { name: blockList.agree }).count()).toBe(0);
      await first.getByText(blockList.empty).waitFor();

      const second = await opened.open(deputy, 'zh-CN');
      const zh = zhCN.admin.blockList;
      await second.goto(`${opened.origin}/console#/block-list`);
      await second.getByText(zh.proposal(zh.kinds.document, zh.reasons.forged_document, '90')).waitFor();
      expect(await accessProblems(second)).toEqual([]);
      await second.getByRole('button', { name: zh.agree }).click();
      const row = second.locator('tbody tr', { hasText: zh.reasons.forged_document });
      await row.waitFor();
      expect((await show('shows-it-again')).blocked).toBe(1);

      await row.getByRole('button', { name: zh.end }).click();
      await second.getByRole('dialog').getByRole('button', { name: zh.end }).click();
      await second.getByText(zh.ended).waitFor();
      await second.getByText(zh.empty).waitFor();
      expect((await show('shows-it-once-more')).blocked).toBe(0);
      await first.context().close();
      await second.context().close();
    },
    TIME,
  );

  it(
    'takes a face as well, and says why where it may not',
    async () => {
      const { service, key } = opened;
      await publishSearching(service, key, 'searches');
      const face = inventFace(1);
      const shown = await showFace(service, key, { name: 'shows-a-face', policy: 'searches', face });
      const unasked = await showFace(service, key, { name: 'states-no-basis', policy: 'zh-wallet', face });
      const hits = async () =>
        (await service.context.faces.search({ face, modelId: 'face-embedder-512', mode: 'test', accountId: 'acc_nobody' })).blocked;

      const first = await opened.open(chief, 'en');
      await first.goto(`${opened.origin}/console#/block-list`);
      await first.locator('summary', { hasText: blockList.propose }).click();
      const form = first.locator('form');
      const propose = async (id: string) => {
        await first.getByLabel(blockList.verification).fill(id);
        await form.locator('select[name=kind]').selectOption('face');
        await form.locator('select[name=reason]').selectOption('impersonation');
        await form.getByRole('button', { name: blockList.propose }).click();
      };
      await form.getByText(blockList.about.document).waitFor();
      await propose(unasked.id);
      await first.locator('.notice.mend').first().waitFor();
      await form.getByText(blockList.about.face).waitFor();
      expect(await accessProblems(first)).toEqual([]);
      await propose(shown.id);
      await first.getByText(blockList.proposed).waitFor();
      await form.getByText(blockList.about.document).waitFor();

      const second = await opened.open(deputy, 'zh-CN');
      const zh = zhCN.admin.blockList;
      await second.goto(`${opened.origin}/console#/block-list`);
      await second.getByText(zh.proposal(zh.kinds.face, zh.reasons.impersonation, '180')).waitFor();
      await second.getByRole('button', { name: zh.agree }).click();
      const row = second.locator('tbody tr', { hasText: zh.kinds.face });
      await row.waitFor();
      expect(await accessProblems(second)).toEqual([]);
      expect(await hits()).toEqual(measured(1));

      await row.getByRole('button', { name: zh.end }).click();
      await second.getByRole('dialog').getByRole('button', { name: zh.end }).click();
      await second.getByText(zh.empty).waitFor();
      expect(await hits()).toEqual(measured(0));
      await first.context().close();
      await second.context().close();
    },
    TIME,
  );

  it(
    'says what is wrong where no document is known of a verification, and that the service does not answer',
    async () => {
      const { id } = await openCase(opened.service, opened.key, 'showed-nothing');
      const page = await opened.open(chief, 'en');
      await page.goto(`${opened.origin}/console#/block-list`);
      await page.locator('summary', { hasText: blockList.propose }).click();
      await page.getByLabel(blockList.verification).fill(id);
      await page.locator('form').getByRole('button', { name: blockList.propose }).click();
      await page.locator('.notice.mend').first().waitFor();
      expect(await page.getByText(blockList.proposed).count()).toBe(0);
      await page.route('**/v1/block-list', (route) => route.fulfill({ status: 404, contentType: 'application/json', body: '{}' }));
      await page.reload();
      await page.getByRole('button', { name: en.bad.retry }).waitFor();
      await page.unroute('**/v1/block-list');
      await page.getByRole('button', { name: en.bad.retry }).click();
      await page.getByText(blockList.empty).waitFor();
      await page.context().close();
    },
    TIME,
  );

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});

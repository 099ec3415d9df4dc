import { mkdir, writeFile } from 'node:fs/promises';
import { REVIEW_RULES } from '@mien/protocol';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { knowDocument } from '../../server/src/links/know-document.ts';
import { loadVerification } from '../../server/src/verification/load-verification.ts';
import { consent, filmStep } from '../../server/test/support/film-steps.ts';
import { samplePerson } from '../../server/test/support/sample-person.ts';
import { type Member, memberWith } from '../../server/test/support/staff-client.ts';
import { openCase } from '../../server/test/support/test-service.ts';
import { addReviewedPolicy, openMeasuredCase } from '../test/browser/support/measured-case.ts';
import { type Look, type OpenConsole, openConsole, seen } from '../test/browser/support/open-console.ts';
import { seedFigures } from '../test/browser/support/seed-figures.ts';

const OUT = 'docs/screens/console';
const LOOKS = [
  { language: 'zh-CN', size: 'desktop' },
  { language: 'en', size: 'desktop' },
  { language: 'zh-CN', size: 'tablet' },
  { language: 'en', size: 'tablet' },
  { language: 'zh-CN', size: 'desktop', colorScheme: 'dark' },
] as const satisfies readonly (Look & { language: 'zh-CN' | 'en' })[];

const WORDS = {
  'zh-CN': { take: '领取此案件', data: '资料', decline: '拒绝此人的认证？', fairness: '公平性', chart: '逐日', valid: '所有设置均有效。' },
  en: {
    take: 'Take this case',
    data: 'Data',
    decline: 'Decline this person?',
    fairness: 'Fairness',
    chart: 'Day by day',
    valid: 'Every setting is valid.',
  },
} as const;

let opened: OpenConsole;
let ada: Member;
let chief: Member;
let agent: Member;
let caseId = '';
let secondId = '';
let ticketId = '';
beforeAll(async () => {
  await mkdir(OUT, { recursive: true });
  opened = await openConsole();
  const { service, key } = opened;
  ada = await memberWith(service, opened.admin, 'reviewer', 'ada@operator.example');
  chief = await memberWith(service, opened.admin, 'compliance', 'chief@operator.example');
  agent = await memberWith(service, opened.admin, 'agent', 'agent@operator.example');
  await addReviewedPolicy(service, key);
  await seedFigures(service, 400);
  for (const [name, reason] of [
    ['q1', 'document.tampered'],
    ['q2', 'review'],
    ['q3', 'attack.screen_replay'],
    ['q4', 'link.document_duplicate'],
  ]) {
    const { id, token } = await openCase(service, key, `${name}-${reason}`);
    await consent(service, token);
    for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
  }
  await service.work();
  const measured = await openMeasuredCase(service, key, 'measured-1', await samplePerson());
  ({ caseId } = measured);
  const asked = await service.call('POST', '/v1/capture/tickets', (await openCase(service, key, 'asks')).token, {
    topic: 'document',
    step: 'document_front',
    message: '我的身份证总是反光，怎么办？',
  });
  ticketId = asked.body.id;
  secondId = await proposeDecline();
  const test = { 'mien-mode': 'test' };
  await agent.client.call('POST', `/v1/tickets/${ticketId}/device-checks`, undefined, test);
  await listDocuments();
  await opened.admin.client.call('POST', '/v1/api-keys', { name: 'wallet backend', scopes: ['events:read'] }, test);
});
afterAll(() => opened.close());

/** A case whose decline waits for a second person. @returns its id */
async function proposeDecline(): Promise<string> {
  const { service, key } = opened;
  const { body } = await service.context.db.selectFrom('policies').select('body').where('key', '=', 'worldwide').executeTakeFirstOrThrow();
  const policy = { ...body, id: 'two-looks', version: 1, review: { ...REVIEW_RULES, secondLook: 'always' } };
  await service.call('POST', '/v1/policies', key, policy);
  const { id, token } = await openCase(service, key, 'second-document.tampered', 'two-looks');
  await consent(service, token);
  for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
  await service.work();
  const row = await service.context.db.selectFrom('cases').select('id').where('verification_id', '=', id).executeTakeFirstOrThrow();
  const test = { 'mien-mode': 'test' };
  await ada.client.call('POST', `/v1/review/cases/${row.id}/claim`, undefined, test);
  const decline = { outcome: 'declined', reasons: ['document.tampered'] };
  await ada.client.call('POST', `/v1/review/cases/${row.id}/decision`, decline, test);
  return row.id;
}

/** One document on the block list, and one that waits for a second person. */
async function listDocuments(): Promise<void> {
  const { service, key } = opened;
  const test = { 'mien-mode': 'test' };
  const deputy = await memberWith(service, opened.admin, 'compliance', 'deputy@operator.example');
  for (const [name, reason, days] of [
    ['lost-card', 'stolen_document', 90],
    ['made-card', 'forged_document', 365],
  ] as const) {
    const { id } = await openCase(service, key, name);
    const loaded = await loadVerification(service.context.db, id);
    if (loaded === undefined) throw new Error('expected a verification');
    await knowDocument(service.context, loaded, { type: 'td1_card', issuingState: 'UTO', number: name.toUpperCase() });
    const proposed = await chief.client.call('POST', '/v1/block-list', { verification_id: id, reason, days }, test);
    if (name === 'lost-card')
      await deputy.client.call('POST', `/v1/staff/pending-actions/${proposed.body.pending_action_id}/confirm`, undefined, test);
  }
}

describe.each(LOOKS)('$language $size $colorScheme', (look) => {
  const words = WORDS[look.language];
  const name = `${look.language}-${look.size}${'colorScheme' in look ? '-dark' : ''}`;
  const shot = async (page: Page, screen: string): Promise<void> => {
    // what was scrolled into view is painted in the frame after the next
    await page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
    const png = await page.screenshot({ animations: 'disabled' });
    await writeFile(`${OUT}/${screen}-${name}.webp`, await sharp(png).webp({ quality: 82 }).toBuffer());
  };
  const at = async (who: Member, path: string): Promise<Page> => {
    const page = await opened.open(who, look.language, look);
    await page.goto(`${opened.origin}/console#${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  test('queue and case', async () => {
    const page = await at(ada, '/review');
    await page.getByRole('row').nth(1).waitFor();
    await shot(page, '01-queue');
    await page.goto(`${opened.origin}/console#/review/${caseId}`);
    const take = page.getByRole('button', { name: words.take });
    await take
      .or(page.getByRole('heading', { name: words.data, exact: true }))
      .first()
      .waitFor();
    if (await take.isVisible()) {
      await shot(page, '02-case-free');
      await take.click();
    }
    await page.getByRole('heading', { name: words.data, exact: true }).waitFor();
    await shot(page, '03-case-blurred');
    await page.keyboard.press('b');
    await seen(page, "document.querySelectorAll('canvas.cut[data-drawn]').length === 4");
    await page.keyboard.press(' ');
    await seen(page, "(document.querySelector('video')?.currentTime ?? 0) > 0.8");
    await page.keyboard.press(' ');
    await shot(page, '04-case');
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: words.decline }).waitFor();
    await page.getByRole('checkbox').first().check();
    await shot(page, '05-decline');
    await page.context().close();
  });

  test('support, insight, policies, administration', async () => {
    const page = await at(chief, `/support/${ticketId}`);
    await page.getByRole('heading', { level: 2 }).nth(2).waitFor();
    await shot(page, '06-ticket');
    await page.goto(`${opened.origin}/console#/insight`);
    await page.getByRole('img', { name: words.chart }).locator('canvas').waitFor();
    await page.getByRole('table').nth(5).waitFor();
    await shot(page, '07-insight');
    await page.getByRole('table').nth(2).scrollIntoViewIfNeeded();
    await shot(page, '08-insight-funnel');
    await page.goto(`${opened.origin}/console#/policies`);
    await page.getByRole('row').nth(1).waitFor();
    await shot(page, '09-policies');
    await page.locator('a[href^="#/policies/pol"]').first().click();
    await page.getByText(words.valid).waitFor();
    await page.locator('summary', { hasText: 'attempts' }).click();
    await page.locator('summary', { hasText: 'minAge' }).click();
    await page.getByRole('spinbutton', { name: 'minAge' }).fill('21');
    await shot(page, '10-policy-editor');
    const addHours = page.getByRole('button', { name: '(call.hours)' });
    await addHours.scrollIntoViewIfNeeded();
    await shot(page, '23-policy-unused');
    await addHours.click();
    const opens = page.locator('input[type="time"]').first();
    await opens.scrollIntoViewIfNeeded();
    await shot(page, '24-policy-hours');
    await page.context().close();
    const admin = await at(opened.admin, '/staff');
    await admin.getByRole('row').nth(1).waitFor();
    await shot(admin, '11-staff');
    await admin.goto(`${opened.origin}/console#/health`);
    await admin.getByRole('heading', { level: 2 }).first().waitFor();
    await shot(admin, '12-health');
    await admin.context().close();
  });

  test('requests for help, second looks, and the rest of the administration', async () => {
    const page = await at(agent, '/support');
    await page.getByRole('row').nth(1).waitFor();
    await shot(page, '13-tickets');
    await page.goto(`${opened.origin}/console#/support/${ticketId}`);
    await page.locator('.chat li').first().waitFor();
    await page.locator('textarea[maxlength="500"]').evaluate((one) => one.closest('section')?.scrollIntoView({ block: 'start' }));
    await shot(page, '14-ticket-tools');
    await page.context().close();
    const second = await at(chief, `/review/${secondId}`);
    await second.locator('.notice').first().waitFor();
    await shot(second, '15-second-look');
    await second.goto(`${opened.origin}/console#/insight`);
    const fairness = second.locator('section.panel', { hasText: words.fairness }).first();
    await fairness.waitFor();
    await fairness.scrollIntoViewIfNeeded();
    await shot(second, '16-fairness');
    await second.goto(`${opened.origin}/console#/privacy`);
    await second.getByRole('heading', { level: 1 }).waitFor();
    await shot(second, '17-privacy');
    await second.goto(`${opened.origin}/console#/audit`);
    await second.getByRole('row').nth(5).waitFor();
    await shot(second, '18-audit');
    await second.goto(`${opened.origin}/console#/block-list`);
    await second.getByRole('row').nth(1).waitFor();
    await shot(second, '22-block-list');
    await second.context().close();
    const admin = await at(opened.admin, '/keys');
    await admin.getByRole('row').nth(1).waitFor();
    await shot(admin, '19-keys');
    for (const [path, screen] of [
      ['/deliveries', '20-deliveries'],
      ['/jobs', '21-jobs'],
    ] as const) {
      await admin.goto(`${opened.origin}/console#${path}`);
      await admin.getByRole('heading', { level: 1 }).waitFor();
      await admin.locator('.loading').waitFor({ state: 'detached' });
      await shot(admin, screen);
    }
    await admin.context().close();
  });
});

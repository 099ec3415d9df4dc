import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';
import { seedFigures } from './support/seed-figures.ts';

let opened: OpenConsole;
let chief: Member;
let reviewer: Member;
beforeAll(async () => {
  opened = await openConsole();
  chief = await memberWith(opened.service, opened.admin, 'compliance');
  reviewer = await memberWith(opened.service, opened.admin, 'reviewer');
  await seedFigures(opened.service, 300);
}, 300_000);
afterAll(() => opened.close());

describe('insight', () => {
  it('shows course, funnel, groups, reasons and load, each also as a table, in both languages', async () => {
    const page = await opened.open(chief, 'en');
    await page.goto(`${opened.origin}/console#/insight`);
    await page.getByRole('table', { name: 'How far people come' }).waitFor();
    await page.getByRole('img', { name: 'Day by day' }).locator('canvas').waitFor();
    const asked = page.getByRole('table', { name: 'How far people come' }).getByRole('row', { name: /^Asked/ });
    expect(await asked.textContent()).toContain('300');
    await page.getByText('As a table').click();
    expect(await page.getByRole('table', { name: 'Day by day' }).getByRole('row').count()).toBeGreaterThan(28);
    const groups = page.locator('section', { has: page.getByRole('heading', { name: 'Group beside group' }) });
    await groups.locator('select').selectOption('browser');
    await page.getByRole('table', { name: 'People by Browser' }).getByRole('rowheader', { name: 'WeChat' }).waitFor();
    await page.getByRole('table', { name: 'Reasons' }).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('table', { name: '各步骤完成情况' }).waitFor();
    await page.getByRole('img', { name: '逐日' }).locator('canvas').waitFor();
    await page.context().close();
  });

  it('saves a table as a file that holds what stands in it', async () => {
    const page = await opened.open(chief, 'en', { size: 'tablet', colorScheme: 'dark' });
    await page.goto(`${opened.origin}/console#/insight`);
    const panel = page.locator('section', { has: page.getByRole('heading', { name: 'How far people come' }) });
    await panel.getByRole('table').waitFor();
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.split('\r\n')[1]).toBe('Asked,300,100.0%,—');
    expect(await accessProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('shows how groups of faces fare beside everybody, with how sure it is, calls tone a proxy and hides who are too few, in both languages', async () => {
    const page = await opened.open(chief, 'en');
    await page.goto(`${opened.origin}/console#/insight`);
    const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Fairness' }) });
    const tones = panel.getByRole('table', { name: /^Skin tone \(proxy\), standard policies/ });
    await tones.waitFor();
    const rows = await tones.getByRole('row').allTextContents();
    expect(rows[1]).toMatch(/^Everybody176176137\.4%4\.4% – 12\.2%$/);
    // seven and four are told together; of one refused among them nothing is told but the share
    expect(rows.at(-1)).toMatch(/^Smaller groups together1111too few to show9\.1%/);
    expect(rows.join()).not.toMatch(/dark|not measured/);
    await panel.getByText('Skin tone is a proxy', { exact: false }).waitFor();
    await panel.getByRole('combobox', { name: 'Refused by' }).selectOption('match');
    const matched = panel.getByRole('table', { name: /^Skin tone \(proxy\).*the match with the document$/ });
    expect((await matched.getByRole('row').allTextContents())[1]).toBe('Everybody1760———');
    await panel.getByRole('combobox', { name: 'Refused by' }).selectOption('liveness');
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as CSV' }).first().click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.split('\r\n')[1]).toBe('Everybody,176,176,13,7.4%,4.4% – 12.2%');
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '公平性' }).waitFor();
    await page.getByRole('table', { name: /^肤色（代理指标）/ }).waitFor();
    await page.context().close();
  });

  it('is not offered to whoever works on cases', async () => {
    const page = await opened.open(reviewer, 'en');
    await page.goto(`${opened.origin}/console#/insight`);
    await page.getByText('This is not for your role').waitFor();
    expect(await page.getByRole('link', { name: 'Insight' }).count()).toBe(0);
    await page.context().close();
  });

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});

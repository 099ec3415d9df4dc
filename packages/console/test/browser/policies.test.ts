import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

let opened: OpenConsole;
let chief: Member;
let deputy: Member;
beforeAll(async () => {
  opened = await openConsole();
  chief = await memberWith(opened.service, opened.admin, 'compliance', 'chief@operator.example');
  deputy = await memberWith(opened.service, opened.admin, 'compliance', 'deputy@operator.example');
});
afterAll(() => opened.close());

const newest = async (): Promise<number> => {
  const { version } = await opened.service.context.db
    .selectFrom('policies')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('key', '=', 'zh-wallet')
    .executeTakeFirstOrThrow();
  return version;
};

describe('the policy editor', () => {
  it('leads from a change over its problems, its difference and a dry run to a version that a second person publishes', async () => {
    const before = await newest();
    const page = await opened.open(chief, 'en');
    await page.goto(`${opened.origin}/console#/policies`);
    await page.getByRole('link', { name: `Change: zh-wallet ${before}` }).click();
    await page.getByText('Every setting is valid.').waitFor();
    await page.locator('summary', { hasText: 'minAge' }).click();
    const age = page.getByRole('spinbutton', { name: 'minAge' });
    // what is wrong is said where it is, and nothing can be proposed meanwhile
    await age.fill('-3');
    await page.getByText('One setting must be mended').waitFor();
    expect(await page.getByRole('button', { name: `Propose version ${before + 1}` }).isDisabled()).toBe(true);
    await age.fill('21');
    await page.getByRole('row', { name: /minAge 18 21/ }).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText('0 judged again.').waitFor();
    await page.getByRole('button', { name: `Propose version ${before + 1}` }).click();
    await page.getByText('You proposed it. Somebody else must publish it.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    expect(await newest()).toBe(before);

    const second = await opened.open(deputy, 'zh-CN', { size: 'tablet' });
    await second.goto(`${opened.origin}/console#/policies`);
    await second.getByRole('row', { name: /minAge 18 21/ }).waitFor();
    expect(await accessProblems(second)).toEqual([]);
    await second.getByRole('button', { name: '发布', exact: true }).click();
    await second.getByRole('link', { name: `更改: zh-wallet ${before + 1}` }).waitFor();
    expect(await newest()).toBe(before + 1);
    await page.context().close();
    await second.context().close();
  });

  it('goes back to an earlier version by publishing it anew', async () => {
    const now = await newest();
    const page = await opened.open(chief, 'en');
    await page.goto(`${opened.origin}/console#/policies`);
    await page.getByRole('link', { name: `Go back to this: zh-wallet ${now - 1}` }).click();
    await page.getByText(`This begins from version ${now - 1}`).waitFor();
    await page.getByRole('row', { name: /minAge 21 18/ }).waitFor();
    await page.getByRole('button', { name: `Propose version ${now + 1}` }).click();
    await page.getByText('You proposed it.').waitFor();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('You proposed it.').waitFor({ state: 'detached' });
    expect(await newest()).toBe(now);
    await page.context().close();
  });

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});

import type { Locator } from 'playwright-core';
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
    // the group does not close over who mended it
    expect(await age.isVisible()).toBe(true);
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

  it('takes up the hours of calls by keyboard, days and times and zone, and takes a setting out again', async () => {
    const now = await newest();
    const page = await opened.open(chief, 'en');
    await page.goto(`${opened.origin}/console#/policies`);
    await page.getByRole('link', { name: `Change: zh-wallet ${now}` }).click();
    await page.getByRole('heading', { name: 'Not used in this policy' }).waitFor();
    const focused = page.locator(':focus');
    const goTo = async (part: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        if ((await focused.and(part).count()) === 1) return;
        await page.keyboard.press(key);
      }
      throw new Error('not reached by keyboard');
    };

    await goTo(page.getByRole('button', { name: 'Add: hours in which calls are answered' }));
    await page.keyboard.press('Enter');
    // who added goes on in what was added
    const zone = page.getByRole('combobox', { name: /timeZone/ });
    await focused.and(zone).waitFor();
    // a list forgets what was typed after a second, which a busy machine may take
    const typeZone = async (): Promise<string> => {
      await page.keyboard.type('Asia/Shanghai');
      return zone.inputValue();
    };
    await expect.poll(typeZone, { interval: 1500, timeout: 60_000 }).toBe('Asia/Shanghai');
    await page.keyboard.press('Tab');
    const first = page.getByRole('group', { name: 'Hours 1' });
    await goTo(first.getByLabel('From'));
    await page.keyboard.type('1030AM');
    await page.getByRole('row', { name: /call\.hours\.week.*"from":"10:30"/ }).waitFor();
    await goTo(first.getByLabel('Until'));
    await page.keyboard.type('0900AM');
    await page.getByText('ends before it begins').first().waitFor();
    expect(await first.getByLabel('Until').getAttribute('aria-invalid')).toBe('true');
    expect(await accessProblems(page)).toEqual([]);
    // a field of hours, minutes and half of the day is entered at its hours from the one before it
    await goTo(first.getByLabel('From'), 'Shift+Tab');
    await goTo(first.getByLabel('Until'));
    await page.keyboard.type('1200AM');
    await page.getByRole('row', { name: /"to":"24:00"/ }).waitFor();
    await goTo(page.getByRole('button', { name: 'More hours' }));
    await page.keyboard.press('Enter');
    const second = page.getByRole('group', { name: 'Hours 2' });
    await focused.and(second.getByLabel('Mon')).waitFor();
    expect(await second.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await goTo(second.getByLabel('Sun'));
    await page.keyboard.press(' ');
    await page.getByRole('row', { name: /"days":\["sat"\]/ }).waitFor();
    expect(await accessProblems(page)).toEqual([]);

    // what a policy need not have goes again, and the keyboard stays where it could come back
    await goTo(page.getByRole('button', { name: 'Add: whether the face alone may do' }));
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /reverification\.light/ }).waitFor();
    await goTo(page.getByRole('button', { name: 'Take out: whether the face alone may do' }));
    await page.keyboard.press('Enter');
    await focused.and(page.getByRole('button', { name: 'Add: whether the face alone may do' })).waitFor();
    await page.getByRole('row', { name: /reverification\.light/ }).waitFor({ state: 'detached' });

    await goTo(page.getByRole('button', { name: `Propose version ${now + 1}` }));
    await page.keyboard.press('Enter');
    await page.getByText('You proposed it.').waitFor();
    await page.getByRole('row', { name: /call\.hours\.timeZone.*Asia\/Shanghai/ }).waitFor();
    await page.getByRole('row', { name: /call\.hours\.week.*"10:30".*"24:00".*\["sat"\]/ }).waitFor();

    const other = await opened.open(deputy, 'zh-CN', { size: 'tablet' });
    await other.goto(`${opened.origin}/console#/policies`);
    await other.getByRole('button', { name: '发布', exact: true }).click();
    await other.getByRole('link', { name: `更改: zh-wallet ${now + 1}` }).click();
    await other.getByRole('heading', { name: '此策略未使用的设置' }).waitFor();
    await other.locator('summary', { hasText: 'call' }).click();
    const hours = other.getByRole('group', { name: '时段 1' });
    expect(await hours.getByLabel('结束').inputValue()).toBe('00:00');
    expect(await hours.getByLabel('周五').isChecked()).toBe(true);
    expect(await accessProblems(other)).toEqual([]);
    await other.getByRole('button', { name: '移除：接听通话的工作时间' }).click();
    await other
      .getByRole('row', { name: /call\.hours\.timeZone/ })
      .locator('del')
      .waitFor();
    await page.context().close();
    await other.context().close();
  });

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});

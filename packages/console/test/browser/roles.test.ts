import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleMay } from '../../../server/src/access/staff-roles.ts';
import { STAFF_ROLES } from '../../../server/src/vocabulary.ts';
import { memberWith } from '../../../server/test/support/staff-client.ts';
import { AREAS } from '../../src/shell/areas.ts';
import { en } from '../../src/words/en.ts';
import { type OpenConsole, openConsole } from './support/open-console.ts';

const TIME = 300_000;

let opened: OpenConsole;
beforeAll(async () => {
  opened = await openConsole();
}, TIME);
afterAll(() => opened.close());

const mayOpen = (role: (typeof STAFF_ROLES)[number], ability: string): boolean => roleMay(role, ability as 'cases:work', 'test');
const refused = (page: Page) => page.getByText(en.bad.role);

describe('every screen, by every role', () => {
  it.each(STAFF_ROLES)(
    '%s: the rail offers what the one table allows, and an address of anything else says that it is not for this role',
    async (role) => {
      const member = await memberWith(opened.service, opened.admin, role, `${role}.walk@operator.example`);
      const page = await opened.open(member, 'en');
      const answers: string[] = [];
      page.on('response', (response) => {
        if (response.status() === 403) answers.push(new URL(response.url()).pathname);
      });
      await page.goto(`${opened.origin}/console`);
      const rail = page.getByRole('navigation', { name: en.rail.label });
      await rail.waitFor();
      const expected = AREAS.filter(({ ability }) => mayOpen(role, ability));
      expect(await rail.getByRole('link').count()).toBe(expected.length);
      for (const { name } of expected) await rail.getByRole('link', { name: en.rail[name], exact: true }).waitFor();
      for (const { path, ability } of AREAS) {
        await page.goto(`${opened.origin}/console#${path}`);
        if (mayOpen(role, ability)) {
          await page.locator('main h1').first().waitFor();
          expect(await refused(page).count()).toBe(0);
        } else {
          await refused(page).waitFor();
          expect(await page.locator('main h1').count()).toBe(0);
        }
      }
      // one thing of an area is guarded as the area is
      for (const [path, ability] of [
        ['/review/cas_01jz0000000000000000000000', 'cases:work'],
        ['/support/tkt_01jz0000000000000000000000', 'tickets:read'],
        ['/policies/pol_01jz0000000000000000000000', 'policies:read'],
      ] as const) {
        await page.goto(`${opened.origin}/console#${path}`);
        if (!mayOpen(role, ability)) await refused(page).waitFor();
      }
      // no screen asked the service for what its reader may not have
      expect(answers).toEqual([]);
      await page.context().close();
    },
    TIME,
  );

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});

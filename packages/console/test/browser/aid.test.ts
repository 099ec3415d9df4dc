import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXT as EN } from '../../../capture/src/text/en.ts';
import { consent, filmStep } from '../../../server/test/support/film-steps.ts';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

/** Two browsers and a check-up on a busy machine. */
const TIME = 600_000;
/** the window that filmed before has gone by then */
const WINDOW_MS = 61_000;

let opened: OpenConsole;
let agent: Member;
beforeAll(async () => {
  opened = await openConsole({}, ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
  agent = await memberWith(opened.service, opened.admin, 'agent');
}, TIME);
afterAll(() => opened.close());

/** Through the check-up, whatever a busy machine makes of line and picture. */
async function passCheckup(page: Page): Promise<void> {
  await page.getByRole('heading', { name: EN['checkup.title'] }).waitFor();
  const ready = page.getByRole('button', { name: EN['checkup.next'], exact: true }).and(page.locator('[aria-disabled="false"]'));
  const anyway = page.getByRole('button', { name: EN['checkup.anyway'], exact: true });
  const again = page.getByRole('button', { name: EN['checkup.again'], exact: true });
  for (;;) {
    await ready.or(again).first().waitFor();
    if ((await ready.isVisible()) || (await anyway.isVisible())) break;
    await again.click();
  }
  await ready.or(anyway).first().click();
}

describe('an agent who helps, and the applicant’s page', () => {
  it(
    'a step that is opened again is where the page goes; a check of the device comes back with what was found',
    async () => {
      const { service, key, origin, browser } = opened;
      const { id, token, url } = await openCase(service, key, 'helped.approved');
      await consent(service, token);
      await filmStep(service, id, token, 'document_front');
      service.pass(WINDOW_MS);
      const context = await browser.newContext({
        locale: 'en',
        viewport: { width: 390, height: 844 },
        permissions: ['camera', 'microphone'],
      });
      const applicant = await context.newPage();
      applicant.setDefaultTimeout(120_000);
      await applicant.goto(url);
      await passCheckup(applicant);
      await applicant.getByRole('heading', { name: EN['film.back'] }).waitFor();
      await applicant.getByRole('button', { name: EN['app.help'], exact: true }).click();
      await applicant.getByRole('button', { name: EN['help.wallet'] }).click();
      await applicant.getByLabel(EN['chat.label']).waitFor();

      const page = await opened.open(agent, 'en');
      page.setDefaultTimeout(120_000);
      await page.goto(`${origin}/console#/support`);
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('button', { name: 'Send a device check' }).click();
      await page.getByText('the applicant has not answered yet').waitFor();
      await applicant.getByRole('button', { name: EN['chat.check'] }).click();
      await applicant.getByRole('button', { name: 'Start', exact: true }).click();
      await applicant.getByText(EN['chat.checked']).waitFor();
      const camera = page.locator('.checks li', { hasText: 'Camera' });
      await camera.waitFor();
      expect(await camera.textContent()).toContain('good');
      expect(await accessProblems(page)).toEqual([]);
      // a long saved answer pushes nothing past its panel
      expect(
        await page.evaluate(
          "[...document.querySelectorAll('.panel :is(select, textarea, button)')].filter((one) => one.getBoundingClientRect().right > one.closest('.panel').getBoundingClientRect().right).length",
        ),
      ).toBe(0);

      await applicant.getByRole('button', { name: EN['app.close'] }).click();
      await applicant.getByRole('heading', { name: EN['film.back'] }).waitFor();
      const reopen = page.getByRole('button', { name: 'Open this step again' });
      expect(await reopen.isDisabled()).toBe(true);
      await page.getByLabel('Why').fill('The lamp mirrored in her card');
      await page.locator('label.pick', { hasText: /^Step/ }).locator('select').selectOption('document_front');
      await reopen.click();
      await page.getByText('Opened again.').waitFor();
      await page.getByText('The lamp mirrored in her card').waitFor();
      await applicant.getByRole('heading', { name: EN['film.front'] }).waitFor();
      const { steps } = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
      expect(steps.map(({ step, try: nth }: { step: string; try: number }) => [step, nth])).toEqual([
        ['document_front', 2],
        ['document_back', 1],
        ['face', 1],
      ]);
      await page.getByLabel('Why').fill('She ran out of battery twice');
      await page.getByRole('button', { name: 'Give one more attempt' }).click();
      await page.getByText('One more attempt was given.').waitFor();
      expect(opened.problems).toEqual([]);
      await context.close();
      await page.context().close();
    },
    TIME,
  );
});

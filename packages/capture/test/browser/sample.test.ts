import { inventPerson, seededRandom } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openService, type Service } from './support/open-service.ts';
import { WORDS, waitForEnd } from './support/walk.ts';

const words = WORDS['zh-CN'];
/** No version named: the one that a wallet is given by itself, with all its liveness. */
const NEWEST = {};
/** Filming, uploading and measuring three clips on a busy machine. */
const TIME = 600_000;

interface Told {
  readonly verdict: { readonly outcome: string; readonly reasons: readonly { readonly code: string }[] } | null;
}

let service: Service;
let browser: Browser;
beforeAll(async () => {
  service = await openService();
  browser = await openBrowser({ camera: 'none' });
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

describe('somebody without a camera or papers, in test mode', () => {
  it(
    'has the sample person filmed, sent and measured for real, and all of it is a test',
    async () => {
      const person = inventPerson(seededRandom(11), 'CHN');
      const claims = { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber };
      const { id, url } = await service.openCase('nobody-1', claims, 'zh-wallet', NEWEST);
      const page = await browser.open({ locale: 'zh-CN' });
      await page.goto(url);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await button(words['welcome.begin']).click();
      await button(words['prepare.next']).click();
      await page.getByRole('checkbox', { name: words['consent.face'] }).check();
      await button(words['consent.agree']).click();
      await page.getByRole('button', { name: words['device.here'] }).click();
      // the check-up finds no camera, and offers the way without one
      await button(words['sample.use']).click();
      await page.getByText(words['sample.band']).waitFor();
      const ready = button(words['checkup.next']).and(page.locator('[aria-disabled="false"]'));
      await ready.or(button(words['checkup.anyway'])).first().click();
      for (const side of ['front', 'back'] as const) {
        await page.getByRole('heading', { name: words[`film.${side}`] }).waitFor();
        await page.getByRole('img', { name: words['taken.alt'] }).waitFor();
        await button(words['taken.next']).click();
      }
      await page.getByRole('heading', { name: words['film.face'] }).waitFor();
      const told = async () => (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as Told;
      // the real analysis takes its time; what it finds is in the failure, if there is one
      await expect.poll(async () => (await told()).verdict, { timeout: 300_000, interval: 1000 }).not.toBeNull();
      expect(await told()).toMatchObject({ verdict: { outcome: 'approved', reasons: [] } });
      await waitForEnd(page, words, words['result.approved']);
      await page.getByText(words['sample.band']).waitFor();
      await page.context().close();
    },
    TIME,
  );

  it(
    'is checked by the sample person also where they come after the check-up began',
    async () => {
      const { url } = await service.openCase('nobody-2', { fullName: '张三' }, 'zh-wallet', NEWEST);
      const page = await browser.open({ locale: 'en' });
      const said = WORDS.en;
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      let letCome: () => void = () => undefined;
      const mayCome = new Promise<void>((resolve) => {
        letCome = resolve;
      });
      await page.route('**/sample/*.webm', async (route) => {
        await mayCome;
        await route.continue();
      });
      await page.goto(url);
      await button(said['welcome.begin']).click();
      await button(said['prepare.next']).click();
      await page.getByRole('checkbox', { name: said['consent.face'] }).check();
      await button(said['consent.agree']).click();
      await button(said['sample.use']).click();
      await page.getByRole('button', { name: said['device.here'] }).click();
      await button(said['checkup.again']).waitFor();
      letCome();
      await page.getByText(said['sample.band']).waitFor();
      const ready = button(said['checkup.next']).and(page.locator('[aria-disabled="false"]'));
      await ready.or(button(said['checkup.anyway'])).first().waitFor();
      await page.context().close();
    },
    TIME,
  );
});

import { reasonText } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../../../status/test/browser/support/browser.ts';
import { LOOKS } from '../../../status/test/browser/support/walk-wallet.ts';
import { PRACTICE_WORDS } from '../../src/practice/words.ts';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openService, type Service } from './support/open-service.ts';
import { WORDS, walkToCheckup } from './support/walk.ts';

let service: Service;
let browser: Browser;
beforeAll(async () => {
  service = await openService();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

/** What a browser does whose person has said no. */
const REFUSED = `
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  navigator.permissions.query = () => Promise.resolve(Object.assign(new EventTarget(), { state: 'denied' }));
`;
const ENDS = [
  { name: 'identity.under_age', state: 'declined', title: 'result.declined' },
  { name: 'review', state: 'in_review', title: 'result.review' },
] as const;
const TIME = 400_000;

describe.each(LOOKS)('where the way stops or ends, $language on a $size', { timeout: TIME }, ({ language, size, viewport }) => {
  const words = WORDS[language];
  const open = async (token?: string): Promise<Page> => {
    const page = await browser.open({ locale: language, viewport });
    // the tab has been here before: the hosted page keeps its token
    if (token !== undefined) await page.addInitScript((kept) => sessionStorage.setItem('mien-token', kept), token);
    return page;
  };
  const verify = `/verify?lang=${language}`;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const see = (page: Page, name: string): Promise<void> => inspect(page, `ends-${name}-${language}-${size}`);

  it('the rehearsal and what came of it can be read by everybody', async () => {
    const { url } = await service.openCase(`ends-practice-${size}.approved`);
    const page = await open();
    await page.goto(url);
    await button(page, words['welcome.practise']).click();
    for (const part of ['document_front', 'document_back', 'face'] as const) {
      await page.getByRole('heading', { name: PRACTICE_WORDS[part][language] }).waitFor();
      await page.locator('.practice .veil').waitFor({ state: 'detached' });
      await see(page, `practice-${part}`);
      await button(page, PRACTICE_WORDS.skip[language]).click();
    }
    await page.getByRole('heading', { name: PRACTICE_WORDS.endTitle[language] }).waitFor();
    await see(page, 'practised');
    await page.context().close();
  });

  it('a device that was refused opens what to do, which can be read by everybody', async () => {
    const { url } = await service.openCase(`ends-refused-${size}.approved`);
    const page = await open();
    await page.addInitScript(REFUSED);
    await page.goto(url);
    await walkToCheckup(page, words);
    await button(page, words['checkup.again']).waitFor();
    await page.getByText(reasonText('device.camera_denied', language).remedy).waitFor();
    await see(page, 'refused');
    await page.context().close();
  });

  it.each(ENDS)('$state can be read by everybody, and a person is reached from it', async ({ name, state, title }) => {
    const { id, token } = await service.openCase(`ends-${size}-${name}`);
    await service.ask('POST', `/v1/verifications/${id}/simulate`);
    await expect.poll(async () => (await service.ask('GET', `/v1/verifications/${id}`))['state'], { timeout: TIME }).toBe(state);
    const page = await open(token);
    await page.goto(service.door.address + verify);
    await page.getByRole('heading', { name: words[title] }).waitFor();
    if (state === 'in_review') {
      // what happens next, and by when
      await page.getByText(words['result.review.next']).waitFor();
      await page.getByText(words['result.review.by'].split('{time}')[0]?.trim() ?? '').waitFor();
    }
    await see(page, state);
    await button(page, words[state === 'declined' ? 'result.appeal' : 'result.support']).click();
    await page.getByText(words['help.asked']).waitFor();
    await page.context().close();
  });

  it('a link that is over says where a person is found', async () => {
    const { url } = await service.openCase(`ends-link-${size}.approved`);
    const page = await open();
    await page.goto(url);
    await button(page, words['welcome.begin']).waitFor();
    const other = await open();
    await other.goto(url);
    await other.getByRole('heading', { name: reasonText('session.link_expired', language).title }).waitFor();
    await other.getByText(words['stopped.person']).waitFor();
    await see(other, 'link');
    await other.context().close();
    await page.context().close();
  });

  it('a second window offers a person, who is told of it', async () => {
    const { id, token } = await service.openCase(`ends-window-${size}.approved`);
    const page = await open(token);
    await page.goto(service.door.address + verify);
    await button(page, words['welcome.begin']).waitFor();
    const other = await open(token);
    await other.goto(service.door.address + verify);
    await other.getByRole('heading', { name: reasonText('session.already_open', language).title }).waitFor();
    await see(other, 'second-window');
    await button(other, words['result.support']).click();
    await other.getByText(words['help.asked']).waitFor();
    const { items } = (await service.ask('GET', '/v1/tickets')) as unknown as { items: { verification_id: string }[] };
    expect(items.map((one) => one.verification_id)).toContain(id);
    await other.context().close();
    await page.context().close();
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { awaitCheck, openCheckPage, runCheck, showCheck } from './support/open-check.ts';
import { openStand, type Stand } from './support/open-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const TIME = 400_000;

/** Chromium without a dialogue cannot refuse and later allow: the refusal is the browser's own error, thrown while this page is refused. */
const REFUSABLE = `
  globalThis.isRefused = true;
  const allowed = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (wanted) =>
    globalThis.isRefused ? Promise.reject(new DOMException('Permission denied', 'NotAllowedError')) : allowed(wanted);
`;

/** What somebody sets for this page in the browser's settings. */
async function setDevices(page: Page, setting: 'denied' | 'granted'): Promise<void> {
  await page.evaluate((isRefused) => Object.assign(globalThis, { isRefused }), setting === 'denied');
  const devtools = await page.context().newCDPSession(page);
  const { browserContextId } = (await devtools.send('Target.getTargetInfo')).targetInfo;
  for (const name of ['camera', 'microphone'])
    await devtools.send('Browser.setPermission', {
      permission: { name },
      setting,
      ...(browserContextId === undefined ? {} : { browserContextId }),
    });
}

async function openBlocked(fixture?: string) {
  const { page, close } = await openCheckPage(stand.devices);
  await page.addInitScript(REFUSABLE);
  if (fixture !== undefined) await page.addInitScript(fixture);
  await page.goto(`${stand.line.address}/verify#check`);
  await showCheck(page, 'en', null);
  await setDevices(page, 'denied');
  const rows = await runCheck(page);
  expect(rows.get('camera')?.code).toMatch(/^device\.camera_(denied|dismissed)$/);
  // from here on nobody touches the page: what is heard came by itself
  await page.evaluate(() => Object.assign(globalThis, { checked: null }));
  return { page, close };
}

test('the camera is allowed in the settings: the browser says so, and all is looked at again with no touch of the page', {
  timeout: TIME,
}, async () => {
  const { page, close } = await openBlocked();
  try {
    await setDevices(page, 'granted');
    const rows = await awaitCheck(page);
    expect(rows.get('camera')).toMatchObject({ state: 'ok', code: null });
  } finally {
    await close();
  }
});

test('where a browser does not say so, it is looked at again when the person comes back to the window', { timeout: TIME }, async () => {
  // as browsers do that know no permission of this name
  const { page, close } = await openBlocked(
    'Object.defineProperty(navigator, "permissions", { value: { query: () => Promise.reject(new TypeError("unknown")) } })',
  );
  try {
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await setDevices(page, 'granted');
    // away in the settings nothing begins
    expect(await page.evaluate(() => (globalThis as unknown as { checked: unknown }).checked)).toBeNull();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const rows = await awaitCheck(page);
    expect(rows.get('camera')).toMatchObject({ state: 'ok', code: null });
  } finally {
    await close();
  }
});

import { expect, it } from 'vitest';
import { useWalk } from './support/use-walk.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';
import { watchShown } from './support/watch-shown.ts';

const words = WORDS['zh-CN'];

const walk = useWalk();

it('digits are shown one at a time to be read aloud, filmed with sound, and the verification is approved', async () => {
  await walk.browser.camera.pointAt(walk.people.look());
  const { id, url, token } = await walk.service.openCase('voice.approved', {}, 'zh-wallet-voice', {});
  expect(token).not.toBe('');
  const page = await walk.browser.open({ locale: 'zh-CN' });
  const readDigits = await watchShown(page, '.digit');
  const kinds: string[] = [];
  page.on('request', (request) => {
    const manifest = request.url().endsWith('/steps/voice/complete') ? request.postDataJSON()?.manifest : undefined;
    if (manifest !== undefined) kinds.push(manifest.codec, ...manifest.prompts.map(({ challenge }: { challenge: string }) => challenge));
  });
  await page.goto(url);
  await walkToCheckup(page, words);
  await filmAll(page, words, walk.browser.camera, walk.people);
  const voice = page.getByRole('heading', { name: words['film.voice'] });
  const next = page.getByRole('button', { name: words['taken.next'], exact: true });
  await voice.or(next).first().waitFor();
  if (await next.isVisible()) await next.click();
  await voice.waitFor();
  // Chromium's fake microphone beeps once a second: who reads aloud sees that they are heard
  await page.waitForFunction(
    () => (document.querySelector('mien-verify')?.shadowRoot?.querySelector('.stage .meter i')?.getBoundingClientRect().width ?? 0) > 5,
  );
  await page.getByRole('button', { name: words['film.start'], exact: true }).and(page.locator('[aria-disabled="false"]')).click();
  await waitForEnd(page, words, words['result.approved']);
  const digits = (await readDigits()).flatMap(({ value }) => value?.slice(0, 1) ?? []);
  expect(digits).toHaveLength(6);
  expect(digits.join('')).toMatch(/^\d{6}$/);
  expect(kinds[0]).toBe('video/webm;codecs=vp8,opus');
  expect(kinds.slice(1)).toEqual(Array(6).fill('digit'));
  expect(await walk.service.ask('GET', `/v1/verifications/${id}`)).toMatchObject({ state: 'approved' });
}, 600_000);

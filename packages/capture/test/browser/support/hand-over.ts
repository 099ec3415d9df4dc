import type { Page } from 'playwright-core';
import type { Place, Words } from './walk.ts';

/**
 * From the choice of a device on the first one to the check-up on the second: the code on both screens is compared and confirmed.
 * @param second opens what the first one's square says
 */
export async function handOver(
  first: Place,
  words: Words,
  second: Page,
  addressOf: (offered: string) => string = (url) => url,
): Promise<void> {
  const page = 'page' in first ? first.page() : first;
  const offered = page.waitForResponse(
    (response) => response.url().endsWith('/v1/capture/handoff') && response.request().method() === 'POST',
  );
  await first.getByRole('button', { name: words['device.other'] }).click();
  const offer = (await (await offered).json()) as { url: string; comparison_code: string };
  await second.goto(addressOf(offer.url));
  await second.getByRole('heading', { name: words['joining.title'] }).waitFor();
  const spelled = offer.comparison_code.split('').join(' ');
  await second.getByRole('img', { name: spelled }).waitFor();
  await first.getByRole('button', { name: words['device.yes'], exact: true }).click();
  await second.getByRole('heading', { name: words['checkup.title'] }).waitFor();
  await first.getByText(words['device.confirmed'], { exact: true }).waitFor();
}

import type { Language } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { textIn } from '../../../../../examples/wallet/src/web/text.ts';
import { sayIn } from '../../../src/text/say.ts';
import type { TextKey } from '../../../src/text/zh-CN.ts';

/** One language on a phone, the other on a desktop: every screen is seen in both, for the price of two walks. */
export const LOOKS = [
  { language: 'zh-CN', size: 'phone', viewport: { width: 390, height: 844 } },
  { language: 'en', size: 'desktop', viewport: { width: 1280, height: 800 } },
] as const satisfies readonly { language: Language; size: string; viewport: object }[];

/** The example wallet and the account page in it, as somebody walks through them who reads this language. */
export function walkWallet(page: Page, language: Language) {
  const text = textIn(language);
  const say = sayIn(language);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    text,
    say,
    button,
    /** what a sentence of the account page says before the first thing that is filled in */
    opening: (key: TextKey): string => (say(key).split('{')[0] ?? '').trim(),
    openSetting: async (setting: 'status' | 'profile' | 'addresses' | 'credential'): Promise<void> => {
      await button(text.settings).click();
      await page.getByRole('button', { name: new RegExp(`^${text[setting]}`) }).click();
    },
    send: async (amount: string): Promise<void> => {
      await button(text.home).click();
      await button(text.send).click();
      await page.getByLabel(text.amount).fill(amount);
      await page.locator('form').getByRole('button', { name: text.confirm, exact: true }).click();
    },
    /** the server's answer to a transfer, as the page shows it */
    sent: () => page.getByText(`✓ ${text.sent}`).waitFor(),
  };
}

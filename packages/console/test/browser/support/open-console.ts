import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Page, chromium as playwright } from 'playwright-core';
import { firstAdmin, type Member } from '../../../../server/test/support/staff-client.ts';
import { openTestService } from '../../../../server/test/support/test-service.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const SIZES = { desktop: { width: 1280, height: 800 }, tablet: { width: 834, height: 1112 } } as const;

export interface Look {
  readonly size?: keyof typeof SIZES;
  readonly colorScheme?: 'dark';
}

/** the public address must be known before anything listens */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

/**
 * A service that listens, its first administrator, and a real Chromium in which the staff can be signed in. The caller closes it.
 * @param flags of that Chromium, as for a fake camera
 */
export async function openConsole(settings: Readonly<Record<string, string>> = {}, flags: readonly string[] = []) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const service = await openTestService({ MIEN_PUBLIC_URL: origin, ...settings });
  await service.app.listen({ host: '127.0.0.1', port });
  const key = await service.key('test');
  const admin = await firstAdmin(service);
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
      ...flags,
    ],
  });
  const problems: string[] = [];

  return {
    service,
    origin,
    key,
    admin,
    browser,
    /** what pages reported as errors */
    problems,
    /** A browser in which this person is signed in, on test data. */
    open: async (who: Member, locale: 'zh-CN' | 'en', { size = 'desktop', ...rest }: Look = {}): Promise<Page> => {
      const context = await browser.newContext({ locale, viewport: SIZES[size], ...rest });
      await context.addCookies([...who.client.cookies].map(([name, value]) => ({ name, value, url: origin })));
      await context.addInitScript("sessionStorage.setItem('mien-console-mode', 'test')");
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      page.on('console', (message) => {
        // a refusal is an answer of 4xx, which Chromium reports as an error; anything else is one
        if (message.type() === 'error' && !message.text().includes('status of 4')) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      return page;
    },
    close: async (): Promise<void> => {
      await browser.close();
      await service.close();
    },
  };
}

export type OpenConsole = Awaited<ReturnType<typeof openConsole>>;

/** What axe finds wrong with a page. */
export async function accessProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })');
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const LONGEST_MS = 60_000;
const LOOK_MS = 100;

/** Waits until this is true on the page. Not `waitForFunction`: that compiles text there, which the page's policy refuses. */
export async function seen(page: Page, condition: string): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; await page.waitForTimeout(LOOK_MS))
    if ((await page.evaluate(condition)) === true) return;
  throw new Error(`never seen: ${condition}`);
}

import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LANGUAGES } from '@mien/protocol';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const OUT = 'docs/screens';
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
/** Only pages on which nobody but the rendered sample person is seen. */
const PAGES = ['good', 'glare', 'dark'] as const;
const DEMO = fileURLToPath(new URL('./demo.js', import.meta.url));

/** Runs the demo in both languages and keeps its pages as pictures. Chinese needs a CJK font on the machine (Debian: fonts-noto-cjk). */
await mkdir(OUT, { recursive: true });
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
for (const language of LANGUAGES) {
  execFileSync(process.execPath, [DEMO, '--lang', language], { stdio: 'ignore' });
  for (const [name, viewport] of Object.entries(SIZES))
    for (const colorScheme of ['light', 'dark'] as const)
      for (const page of PAGES) {
        if (colorScheme === 'dark' && page !== 'good') continue;
        const tab = await browser.newPage({ viewport, colorScheme });
        await tab.goto(pathToFileURL(resolve('out/demo', `${page}.html`)).href);
        const file = `report-${page}-${language}-${name}${colorScheme === 'dark' ? '-dark' : ''}.png`;
        await tab.screenshot({ path: join(OUT, file), fullPage: name === 'desktop' && page === 'good' && colorScheme === 'light' });
        await tab.close();
      }
}
await browser.close();

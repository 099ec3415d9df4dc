import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assembleSignals, decide, renderHtmlReport, resolveThresholds } from '@mien/analysis';
import { LANGUAGES, ZH_WALLET } from '@mien/protocol';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TODAY, useStudio } from './reasons/studio.ts';

/** Markup in place of a name: a document, or whoever fills the profile, may say anything. */
const HOSTILE = '"><script>document.title="owned"</script><img src=x onerror=alert(1)>';

const studio = useStudio();
let browser: Browser;
beforeAll(async () => {
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // the package's own flags put everything in one process, which does not outlive its first page
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}, 300_000);
afterAll(async () => {
  await browser?.close();
});

async function page(language: (typeof LANGUAGES)[number]): Promise<string> {
  const { clean, engine } = studio();
  const signals = assembleSignals(
    { documentFront: clean.front, documentBack: clean.back, face: clean.face },
    engine,
    `${TODAY}T08:00:00.000Z`,
  );
  const claims = { ...studio().claims, fullName: HOSTILE };
  const verdict = decide({
    signals,
    policy: ZH_WALLET,
    thresholds: resolveThresholds(ZH_WALLET, engine.embedder),
    claims,
    asOf: TODAY,
    earlier: {},
  });
  const artefacts = { documentFront: clean.front.artefacts, documentBack: clean.back.artefacts, face: clean.face.artefacts };
  return renderHtmlReport({ language, verdict, signals, policy: ZH_WALLET, claims, artefacts });
}

describe('the report page', () => {
  it.each(LANGUAGES)(
    'shows the verdict and its evidence in %s, asks nothing of the network, runs nothing it was told by a name, and passes axe',
    async (language) => {
      const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const requests: string[] = [];
      tab.on('request', (request) => {
        if (!request.url().startsWith('data:')) requests.push(request.url());
      });
      await tab.setContent(await page(language));
      expect(requests).toEqual([]);
      expect(await tab.title()).not.toBe('owned');
      expect(await tab.locator('script').count()).toBe(0);
      expect(await tab.locator('.verdict.retry').count()).toBe(1);
      expect(await tab.getByText('identity.name_mismatch').count()).toBeGreaterThan(0);
      expect(await tab.locator('figure svg[role=img]').count()).toBeGreaterThan(8);
      expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      // the page forbids scripts to itself; the auditor's is run by the browser, not by the page
      const violations = await tab.evaluate(
        `${axe}; axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes[0].html))`,
      );
      expect(violations).toEqual([]);
      await tab.close();
    },
  );
});

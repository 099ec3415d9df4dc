import chromium from '@sparticuz/chromium';
import { type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import type { ProbeRow } from '../../../../src/preflight/probe.ts';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  // a name that is this machine and no secure origin
  '--host-resolver-rules=MAP wallet.test 127.0.0.1',
];

export interface CheckBrowserOptions {
  /** files that its devices play */
  readonly camera?: string | undefined;
  readonly sound?: string | undefined;
  /** the fake dialogue's answer */
  readonly dialogue?: 'yes' | 'no';
  readonly flags?: readonly string[];
  readonly context?: BrowserContextOptions;
}

/** A real Chromium; each page has its own context. */
export async function openCheckBrowser({ camera, sound, dialogue = 'yes', flags = [] }: Omit<CheckBrowserOptions, 'context'>) {
  const devices = flags.some((flag) => flag.startsWith('--use-fake-device')) ? [] : ['--use-fake-device-for-media-stream'];
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...FLAGS,
      ...devices,
      dialogue === 'yes' ? '--use-fake-ui-for-media-stream' : '--use-fake-ui-for-media-stream=deny',
      ...(camera === undefined ? [] : [`--use-file-for-fake-video-capture=${camera}`]),
      ...(sound === undefined ? [] : [`--use-file-for-fake-audio-capture=${sound}`]),
      ...flags,
    ],
  });
  return {
    open: async (context: BrowserContextOptions = {}): Promise<Page> => {
      const opened = await browser.newContext({ viewport: { width: 390, height: 844 }, ...context });
      // a shared machine may be slow; what a test waits for is what happens, not when
      opened.setDefaultTimeout(120_000);
      return opened.newPage();
    },
    close: () => browser.close(),
  };
}

export type CheckBrowser = Awaited<ReturnType<typeof openCheckBrowser>>;

/** A browser for one page. */
export async function openCheckPage({ context, ...options }: CheckBrowserOptions) {
  const browser = await openCheckBrowser(options);
  return { page: await browser.open(context), close: browser.close };
}

type CheckLanguage = 'zh-CN' | 'en';
type Place = Pick<Page, 'evaluate' | 'locator'>;

/** Puts the check-up into an open page, as a host would; with a token it measures the network too. */
export async function showCheck(place: Place, language: CheckLanguage, token: string | null): Promise<void> {
  await place.locator('mien-device-check').first().waitFor({ state: 'attached' });
  await place.evaluate(
    ([lang, secret]) => {
      document.querySelector('mien-device-check')?.remove();
      const element = Object.assign(document.createElement('mien-device-check'), { lang, token: secret });
      element.addEventListener('mien-checked', (event) => Object.assign(globalThis, { checked: (event as CustomEvent).detail.rows }));
      document.body.append(element);
    },
    [language, token] as const,
  );
}

/** Presses the button and gives the rows, once all are known. */
export async function runCheck(place: Place): Promise<Map<string, ProbeRow>> {
  await place.evaluate(() => Object.assign(globalThis, { checked: null }));
  await place.locator('mien-device-check button').click();
  return awaitCheck(place);
}

/** The rows of the check-up under way, also one that began by itself. */
export async function awaitCheck(place: Place): Promise<Map<string, ProbeRow>> {
  const rows = await place.evaluate(
    () =>
      new Promise<ProbeRow[]>((resolve) => {
        const look = setInterval(() => {
          const { checked } = globalThis as unknown as { checked: ProbeRow[] | null };
          if (checked === null || checked === undefined) return;
          clearInterval(look);
          resolve(checked);
        }, 50);
      }),
  );
  return new Map(rows.map((row) => [row.probe, row]));
}

/** What is read beside one row. */
export const wordsOf = async (place: Place, probe: string): Promise<string> =>
  (await place.locator(`mien-device-check .row[data-probe="${probe}"]`).textContent()) ?? '';

import { createServer } from 'node:http';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { joinCompliance } from '../servers/join-staff.ts';

const MOST_MS = 120_000;

const ROWS = "document.querySelector('table.rows tbody tr') !== null";

/** A screen of the console, and what is true of its page when all of it stands there. */
const SCREENS = [
  { figure: 'the queue of review', path: '/review', shown: ROWS },
  { figure: 'people who asked for help', path: '/support', shown: ROWS },
  {
    figure: 'insight with its charts',
    path: '/insight',
    shown: `document.querySelector('.uplot canvas') !== null && document.querySelectorAll('.insight tbody').length > 4 &&
      document.querySelector('.insight [aria-busy="true"], .insight .loading') === null`,
  },
] as const;

/** From the navigation to the frame after everything stands there, by the page's own clock. */
const watch = (shown: string): string => `
  (() => {
    const look = () => {
      if (!(${shown})) return requestAnimationFrame(look);
      requestAnimationFrame(() => globalThis.tellPainted(performance.now()));
    };
    requestAnimationFrame(look);
  })();
`;

interface Visit {
  readonly url: string;
  readonly shown: string;
  readonly cookies: readonly { readonly name: string; readonly value: string; readonly url: string }[];
}

/** Once, with nothing kept from before. @returns milliseconds */
async function paint(browser: Browser, { url, shown, cookies }: Visit): Promise<number> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } });
  try {
    await context.addCookies([...cookies]);
    await context.addInitScript("sessionStorage.setItem('mien-console-mode', 'test')");
    await context.addInitScript(watch(shown));
    const page = await context.newPage();
    let tell: (at: number) => void = () => undefined;
    const painted = new Promise<number>((resolve) => {
      tell = resolve;
    });
    await page.exposeFunction('tellPainted', (at: number) => tell(at));
    const late = setTimeout(() => tell(Number.NaN), MOST_MS);
    await page.goto(url);
    const at = await painted;
    clearTimeout(late);
    if (Number.isNaN(at)) throw new Error(`never painted: ${new URL(url).hash}`);
    return at;
  } finally {
    await context.close();
  }
}

/** A page with a table that was written before it was asked for: what a browser needs for any page on this machine. */
async function openBarePage() {
  const rows = Array.from({ length: 100 }, (_, row) => `<tr>${'<td>cell</td>'.repeat(6)}<td>${row}</td></tr>`).join('');
  const body = `<!doctype html><title>Bare</title><table class="rows"><tbody>${rows}</tbody></table>`;
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(body)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`, close: () => server.close() };
}

export interface Painted {
  readonly figure: string;
  /** milliseconds of each visit */
  readonly took: readonly number[];
}

/** The console's lists and charts over what is in the database, each visit with an empty cache, in turns with a bare page. */
export async function measureFirstPaint(
  server: string,
  staffLink: string,
  runs: number,
): Promise<{ readonly screens: readonly Painted[]; readonly bare: readonly number[] }> {
  const { origin, cookies } = await joinCompliance(server, staffLink);
  const own = cookies.map((cookie) => ({ ...cookie, url: origin }));
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  const bare = await openBarePage();
  try {
    const took: number[][] = SCREENS.map(() => []);
    const floor: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      floor.push(await paint(browser, { url: bare.url, shown: ROWS, cookies: [] }));
      for (const [index, { path, shown }] of SCREENS.entries())
        took[index]?.push(await paint(browser, { url: `${origin}/console#${path}`, shown, cookies: own }));
    }
    return { screens: SCREENS.map(({ figure }, index) => ({ figure, took: took[index] ?? [] })), bare: floor };
  } finally {
    bare.close();
    await browser.close();
  }
}

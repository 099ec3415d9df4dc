import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventPerson, seededRandom } from '@mien/samples';
import { readConfig, serve } from '@mien/server';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];
const MAX_MS = 300_000;

export interface FlowFigures {
  /** page asked for to the camera's first frame in the check-up, by somebody who reads nothing */
  readonly openToCameraMs: number;
  /** null where the sample person was not drawn: `npm run sample-person` */
  readonly flow: {
    /** page asked for to the approval on the screen: a scripted person, real recorder, upload and analysis */
    readonly ms: number;
    /** the face step asked of the server to its recording being whole there */
    readonly faceMs: number;
    readonly uploadedBytes: number;
    readonly clipBytes: number;
    /** frames the camera gave and the page dropped while it recorded */
    readonly drops: number;
  } | null;
}

/** Counts what leaves by the uploads and what the recordings are said to hold. Runs in the page before anything else. */
const COUNT = `
  const counted = globalThis.counted = { uploaded: 0, clips: 0, drops: 0, faceBegan: 0, faceEnded: 0 };
  const { fetch: ask } = globalThis;
  globalThis.fetch = (address, init) => {
    const path = String(address);
    if (init?.method === 'PATCH' && path.includes('/v1/capture/uploads/')) counted.uploaded += init.body?.byteLength ?? 0;
    if (path.endsWith('/steps/face/start')) counted.faceBegan = performance.now();
    if (path.endsWith('/steps/face/complete')) counted.faceEnded = performance.now();
    if (init?.method === 'POST' && path.endsWith('/complete')) {
      const { manifest } = JSON.parse(init.body);
      counted.clips += manifest.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
      counted.drops += manifest.drops;
    }
    return ask(address, init);
  };
`;

interface Counted {
  readonly uploaded: number;
  readonly clips: number;
  readonly drops: number;
  readonly faceBegan: number;
  readonly faceEnded: number;
}

async function openMien() {
  const directory = await mkdtemp(join(tmpdir(), 'mien-bench-flow-'));
  const read = readConfig({ MIEN_DATA_DIR: directory, MIEN_PORT: '0', MIEN_LOG_LEVEL: 'error', MIEN_REQUESTS_PER_MINUTE: '100000' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const started = await serve(read.config, read.secrets);
  if (!started.ok) throw new Error(started.problem);
  const { running } = started;
  const post = async <T>(path: string, body: object): Promise<T> => {
    const answer = await fetch(`${running.address}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.firstKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as T;
  };
  return {
    openLink: async (externalId: string): Promise<string> => {
      const person = inventPerson(seededRandom(11), 'CHN');
      const claims = { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber };
      const account = await post<{ id: string }>('/v1/accounts', { external_id: externalId, claims });
      const { capture } = await post<{ capture: { url: string } }>('/v1/verifications', {
        account_id: account.id,
        policy: 'zh-wallet',
        // a drawn camera is what the liveness of later versions is there to find
        policy_version: 1,
      });
      const { pathname, hash } = new URL(capture.url);
      return `${running.address}${pathname}?lang=en${hash}`;
    },
    hasSamplePerson: async (): Promise<boolean> => (await fetch(`${running.address}/sample/look.webm`, { method: 'HEAD' })).ok,
    close: async (): Promise<void> => {
      await running.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function walkToDevices(browser: Browser, url: string): Promise<{ page: Page; from: number }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, permissions: ['camera'] });
  page.setDefaultTimeout(MAX_MS);
  await page.addInitScript(COUNT);
  const from = performance.now();
  await page.goto(url);
  await press(page, 'Start');
  await press(page, 'I am ready');
  await page.getByRole('checkbox', { name: 'I agree that software measures and compares my face' }).check();
  await press(page, 'Agree and go on');
  return { page, from };
}

/** Asked again and again from outside: the page's own policy rightly refuses what would evaluate a text inside. */
async function waitForPicture(page: Page): Promise<void> {
  const isLive = `(document.querySelector('mien-verify')?.shadowRoot?.querySelector('video')?.readyState ?? 0) >= 2`;
  for (const until = performance.now() + MAX_MS; !(await page.evaluate(isLive)); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (performance.now() > until) throw new Error('The camera never gave a picture');
}

/** The hosted page over a whole service in this process. @param camera the file that the fake camera plays */
export async function measureFlow(camera: string): Promise<FlowFigures> {
  const mien = await openMien();
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...FLAGS, `--use-file-for-fake-video-capture=${camera}`],
  });
  try {
    const looking = await walkToDevices(browser, await mien.openLink('bench-camera'));
    await looking.page.getByRole('button', { name: 'This device' }).click();
    await waitForPicture(looking.page);
    const openToCameraMs = performance.now() - looking.from;
    await looking.page.close();

    if (!(await mien.hasSamplePerson())) return { openToCameraMs, flow: null };
    const { page, from } = await walkToDevices(browser, await mien.openLink('bench-flow'));
    await press(page, 'Use a sample person');
    await page
      .getByRole('button', { name: /^(Start filming|Go on anyway)$/ })
      .and(page.locator(':not([aria-disabled="true"])'))
      .click();
    for (const side of ['Front of the document', 'Back of the document']) {
      await page.getByRole('heading', { name: side }).waitFor();
      await press(page, 'It is clear, go on');
    }
    const approved = page.getByRole('heading', { name: 'You are verified' });
    const next = page.getByRole('button', { name: 'It is clear, go on', exact: true });
    await approved.or(next).first().waitFor();
    if (await next.isVisible()) await next.click();
    await approved.waitFor();
    const flowMs = performance.now() - from;
    const counted = (await page.evaluate('globalThis.counted')) as Counted;
    return {
      openToCameraMs,
      flow: {
        ms: flowMs,
        faceMs: counted.faceEnded - counted.faceBegan,
        uploadedBytes: counted.uploaded,
        clipBytes: counted.clips,
        drops: counted.drops,
      },
    };
  } finally {
    await browser.close();
    await mien.close();
  }
}

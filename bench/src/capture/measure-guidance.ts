import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { throttleRenderers } from './throttle-process.ts';

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
const MEASURED_MS = 8000;
/** Models load and compile before; a person waits for that once. */
const WARM_LOOKS = 8;
const MAX_WAIT_MS = 90_000;

export interface GuidanceFigures {
  /** looks a second, null where guidance switched itself off */
  readonly rate: number | null;
  readonly longestGapMs: number;
  /** gap between ticks without guidance, same page and throttle: what the machine itself costs */
  readonly idleGapMs: number;
  readonly cameraLiveMs: number;
  /** how many times longer a fixed piece of work takes in a worker than unthrottled */
  readonly workerWorkMs: number;
  readonly off: string | null;
}

/** Runs in the page; sent as text, so it uses nothing from outside of itself. */
const IN_PAGE = `async ({ kind, warm, measuredMs, maxWaitMs }) => {
  const { guide } = globalThis;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const ticker = () => {
    let last = performance.now();
    let longest = 0;
    let isOn = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (isOn) setTimeout(() => port2.postMessage(0), 0);
    };
    port2.postMessage(0);
    return () => { isOn = false; return longest; };
  };
  const work = new Blob(['const from = performance.now(); let x = 0; for (let i = 0; i < 4e7; i++) x += Math.sqrt(i); postMessage(performance.now() - from + 0 * x);'], { type: 'text/javascript' });
  const workerWorkMs = await new Promise((resolve) => { const w = new Worker(URL.createObjectURL(work)); w.onmessage = ({ data }) => { w.terminate(); resolve(data); }; });
  const endIdle = ticker();
  await wait(3000);
  const idleGapMs = endIdle();
  const from = performance.now();
  await guide.begin(kind);
  const cameraLiveMs = performance.now() - from;
  const until = performance.now() + maxWaitMs;
  while (guide.told.at.length < warm && guide.told.off === null && performance.now() < until) await wait(50);
  const before = guide.told.at.length;
  const began = performance.now();
  const end = ticker();
  await wait(measuredMs);
  const longestGapMs = end();
  const looks = guide.told.at.length - before;
  const seconds = (performance.now() - began) / 1000;
  return { rate: guide.told.off === null ? looks / seconds : null, longestGapMs, idleGapMs, cameraLiveMs, workerWorkMs, off: guide.told.off };
}`;

/** Guidance over a file camera in a real Chromium. @param times how many times slower the page's processes run */
export async function measureGuidance(
  address: string,
  camera: string,
  kind: 'face' | 'document_front',
  times: number,
): Promise<GuidanceFigures> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...FLAGS, `--use-file-for-fake-video-capture=${camera}`],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction('"guide" in globalThis');
    const end = await throttleRenderers(browser, times);
    try {
      const asked = { kind, warm: WARM_LOOKS, measuredMs: MEASURED_MS, maxWaitMs: MAX_WAIT_MS };
      return (await page.evaluate(`(${IN_PAGE})(${JSON.stringify(asked)})`)) as GuidanceFigures;
    } finally {
      end();
    }
  } finally {
    await browser.close();
  }
}

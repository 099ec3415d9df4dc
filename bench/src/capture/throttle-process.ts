import type { Browser } from 'playwright-core';

interface ProcessInfo {
  readonly type: string;
  readonly id: number;
}

/** Run and rest of one beat, milliseconds: 4 of 16 is a quarter of the processor. */
const RUN_MS = 4;

/**
 * Slows the renderers of a browser to a share of their speed by stopping and continuing the processes: the DevTools throttle holds back the
 * page's own thread and leaves workers as fast as they were.
 * @param times how many times slower; 1 does nothing
 * @returns what ends it
 */
export async function throttleRenderers(browser: Browser, times: number): Promise<() => void> {
  if (times <= 1) return () => undefined;
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = (await devtools.send('SystemInfo.getProcessInfo')) as { processInfo: readonly ProcessInfo[] };
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    for (const id of ids) process.kill(id, name);
  };
  let isOver = false;
  let timer: ReturnType<typeof setTimeout>;
  const rest = (): void => {
    if (isOver) return;
    signal('SIGSTOP');
    timer = setTimeout(run, RUN_MS * (times - 1));
  };
  const run = (): void => {
    signal('SIGCONT');
    timer = setTimeout(rest, RUN_MS);
  };
  rest();
  return () => {
    isOver = true;
    clearTimeout(timer);
    signal('SIGCONT');
  };
}

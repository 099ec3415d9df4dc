import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type BrowserContextOptions, chromium as playwright } from 'playwright-core';
import { openPuppetCamera } from './puppet-camera.ts';

/** A real Chromium with a camera that the test holds. Each page has its own context: no storage is shared. */
export async function openBrowser(devices: { readonly camera: 'held' | 'none' } = { camera: 'held' }, flags: readonly string[] = []) {
  const directory = await mkdtemp(join(tmpdir(), 'mien-browser-'));
  const camera = await openPuppetCamera(join(directory, 'camera.y4m'));
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--use-fake-device-for-media-stream${devices.camera === 'none' ? '=device-count=0' : ''}`,
      '--use-fake-ui-for-media-stream',
      ...flags,
      ...(devices.camera === 'none' ? [] : [`--use-file-for-fake-video-capture=${camera.path}`]),
    ],
  });
  return {
    camera,
    open: async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        permissions: ['camera', 'microphone'],
        ...options,
      });
      // a shared machine may be slow; what a test waits for is what happens, not when
      context.setDefaultTimeout(120_000);
      return context.newPage();
    },
    close: async (): Promise<void> => {
      await browser.close();
      await camera.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type Browser = Awaited<ReturnType<typeof openBrowser>>;

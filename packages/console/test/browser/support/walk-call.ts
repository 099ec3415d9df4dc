import type { Language } from '@mien/protocol';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { TEXT as EN } from '../../../../capture/src/text/en.ts';
import { TEXT as ZH } from '../../../../capture/src/text/zh-CN.ts';
import { type Browser, openBrowser } from '../../../../capture/test/browser/support/open-browser.ts';
import { type Member, memberWith } from '../../../../server/test/support/staff-client.ts';
import { drawCardFront, drawFace } from './hold-card.ts';
import { type Look, type OpenConsole, openConsole, seen } from './open-console.ts';
import { openTurn, type Turn } from './open-turn.ts';

const WORDS = { 'zh-CN': ZH, en: EN } as const;
/** the relay of a test listens there */
export const LOOPBACK = '--allow-loopback-in-peer-connection';

/** No address of this machine is used but the relay's: what arrives has gone through it. */
export const RELAY_ONLY = `
  const Own = RTCPeerConnection;
  window.RTCPeerConnection = class extends Own {
    constructor(given) { super({ ...given, iceTransportPolicy: 'relay' }); }
  };
`;

/** What getStats says the other side lost, so that a bad line can be had on a good one. */
const LOSS = `
  const own = RTCPeerConnection.prototype.getStats;
  RTCPeerConnection.prototype.getStats = async function (...given) {
    const rows = new Map();
    (await own.apply(this, given)).forEach((row, id) => {
      const isTold = window.toldLoss > 0 && row.type === 'remote-inbound-rtp';
      rows.set(id, isTold ? { ...row, fractionLost: window.toldLoss } : row);
    });
    return rows;
  };
`;

export const tellLoss = (page: Page, share: number): Promise<unknown> => page.evaluate(`window.toldLoss = ${share}`);

export interface CallStage {
  readonly turn: Turn;
  readonly console: OpenConsole;
  readonly agent: Member;
  openAgent(language: Language, look?: Look): Promise<Page>;
  openApplicant(options: BrowserContextOptions): Promise<Page>;
  /** Another thing of the same size before the applicant's camera. */
  readonly show: (what: 'card' | 'face') => Promise<void>;
  /** before the drawn cameras of the browser itself, of which the first and the third give a picture */
  openApplicantWithLenses(options: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** A service with a relay, an agent's Chromium with a camera of its own, and an applicant's with a card before it. The caller closes it. */
export async function openCallStage(): Promise<CallStage> {
  const turn = await openTurn();
  const console = await openConsole(turn.settings, [
    '--use-fake-device-for-media-stream=device-count=3',
    '--use-fake-ui-for-media-stream',
    LOOPBACK,
  ]);
  const applicants: Browser = await openBrowser({ camera: 'held' }, [LOOPBACK]);
  const agent = await memberWith(console.service, console.admin, 'agent');
  const scenes = { card: await drawCardFront(), face: await drawFace() };
  await applicants.camera.pointAt(scenes.card);
  return {
    turn,
    console,
    agent,
    show: (what) => applicants.camera.swap(scenes[what]),
    openAgent: async (language, look = {}) => {
      const page = await console.open(agent, language, look);
      await page.addInitScript(RELAY_ONLY);
      page.setDefaultTimeout(120_000);
      return page;
    },
    openApplicant: async (options) => {
      const page = await applicants.open(options);
      await page.addInitScript(RELAY_ONLY);
      return page;
    },
    openApplicantWithLenses: async (options) => {
      const context = await console.browser.newContext({
        viewport: { width: 390, height: 844 },
        permissions: ['camera', 'microphone'],
        ...options,
      });
      context.setDefaultTimeout(120_000);
      await context.addInitScript(RELAY_ONLY);
      await context.addInitScript(LOSS);
      return context.newPage();
    },
    close: async () => {
      await applicants.close();
      await console.close();
      await turn.close();
    },
  };
}

/** From the link to the screen of the call, as somebody who does not want their face to be measured. */
export async function chooseAPerson(page: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press(words['welcome.begin']);
  await press(words['prepare.next']);
  await page.getByRole('radio', { name: words['consent.person'] }).check();
  await press(words['consent.person']);
}

const VIDEO = {
  agent: "document.querySelector('video.theirs')",
  applicant: "document.querySelector('mien-verify')?.shadowRoot?.querySelector('video.theirs')",
} as const;

/** Waits until so many more frames of the other side were shown. */
export async function seesMovement(page: Page, side: keyof typeof VIDEO): Promise<void> {
  const frames = `(${VIDEO[side]}?.getVideoPlaybackQuality().totalVideoFrames ?? 0)`;
  const before = Number(await page.evaluate(frames));
  await seen(page, `${frames} > ${before + 10}`);
}

/** The camera whose picture the applicant sees of themself. */
export const lensOf = (page: Page): Promise<unknown> =>
  page.evaluate(
    "document.querySelector('mien-verify')?.shadowRoot?.querySelector('video.own')?.srcObject?.getVideoTracks()[0]?.getSettings().deviceId",
  );

/** Whether sound comes in from the applicant. */
export const hears = (page: Page): Promise<unknown> =>
  page.evaluate(`${VIDEO.agent}.srcObject.getAudioTracks().some(({ muted, readyState }) => !muted && readyState === 'live')`);

/** Whether the page says that the line is connected. */
export const isConnected = {
  agent: "document.querySelector('.call-screen')?.dataset.line === 'connected'",
  applicant: "document.querySelector('mien-verify')?.shadowRoot?.querySelector('.call')?.dataset.line === 'connected'",
} as const;

/** The six digits on the applicant's page. */
export const readCode = async (page: Page): Promise<string> => {
  const label = await page.locator('.call-code .code').getAttribute('aria-label');
  return (label ?? '').replaceAll(' ', '');
};

/** A picture of the step that is chosen, by key, until what was found in it stands beside it. @param count pictures of this call with it */
export async function takePicture({ console }: CallStage, agent: Page, count: number): Promise<void> {
  const nth = count - 1;
  await agent.keyboard.press('s');
  await agent.locator('.snapshots > li').nth(nth).waitFor();
  await agent.locator('.snapshot-picture img').nth(nth).waitFor();
  const { failed } = await console.service.work();
  if (failed.length > 0) throw new Error(`jobs failed: ${JSON.stringify(failed)}`);
  await agent.locator('.snapshots > li[data-state="measured"]').nth(nth).waitFor();
}

/** The step that is asked for now passes, by key. @param name as the console says it */
export async function passStep(agent: Page, name: string): Promise<void> {
  const step = agent.getByRole('button', { name: new RegExp(`^\\d ${name}`) });
  await step.and(agent.locator('[aria-pressed="true"]')).waitFor();
  await agent.keyboard.press('p');
  await step.filter({ hasText: '✓' }).waitFor();
}

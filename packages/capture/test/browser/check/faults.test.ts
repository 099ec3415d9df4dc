import { reasonText } from '@mien/protocol';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import type { Fault } from './support/fault.ts';
import { goOnToApproval, needsSound } from './support/go-on.ts';
import { type CheckBrowser, openCheckBrowser, runCheck, showCheck, wordsOf } from './support/open-check.ts';
import { openStand, type Stand } from './support/open-stand.ts';

let stand: Stand;
let browser: CheckBrowser;
beforeAll(async () => {
  stand = await openStand();
  browser = await openCheckBrowser(stand.devices);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await stand?.close();
});

async function placeOf(fault: Fault, page: Page): Promise<Page | Frame> {
  if (fault.isFramed !== true) return page;
  await page.locator('iframe').waitFor();
  const frame = page.frames().find((one) => one.url().includes('/verify'));
  if (frame === undefined) throw new Error('the frame did not load');
  return frame;
}

/** Two check-ups and a way to the end on a busy machine. */
const TIME = 400_000;

describe('what goes wrong before anything is filmed, and the way on to an approval', { timeout: TIME }, () => {
  for (const fault of FAULTS)
    test(`${fault.code}: ${fault.name}`, async () => {
      const own = fault.browser === undefined ? null : await openCheckBrowser({ ...stand.devices, ...fault.browser });
      const page = await (own ?? browser).open({ ...fault.context, locale: 'en' });
      const others: Page[] = [];
      try {
        await stand.show((await fault.devices?.(stand)) ?? {});
        if (fault.fixture !== undefined) await page.addInitScript(fault.fixture);
        const origin = fault.origin?.(stand) ?? stand.line.address;
        // another origin to the browser, though the same machine
        await page.goto(fault.isFramed === true ? `http://localhost:${stand.line.port}/framed` : `${origin}/verify#check`);
        const place = await placeOf(fault, page);
        const verification = await stand.openCase(needsSound(fault) ? 'voice' : 'face');

        // on its own, in Chinese; the line is measured where it is the fault, and nowhere else: a busy machine has a slow one
        const checked = fault.probe === 'network' ? (await stand.openCase('face')).token : null;
        await showCheck(place, 'zh-CN', checked);
        await fault.bring?.(stand, page);
        const rows = await runCheck(place);
        // exactly this code, where it belongs, and no other row is blocked by it
        expect(rows.get(fault.probe)).toMatchObject({ state: fault.state, code: fault.code });
        const alsoBlocked = [...rows.values()].filter(
          (row) => row.state === 'blocked' && ![fault.probe, ...(fault.besides ?? [])].includes(row.probe),
        );
        expect(alsoBlocked).toEqual([]);
        const told = await wordsOf(place, fault.probe);
        const { cause, remedy } = reasonText(fault.code, 'zh-CN');
        for (const text of [cause, remedy]) expect(told).toContain(text);
        expect(told).not.toContain('{');
        if (fault.probe === 'network') await fault.mend?.(stand, page);

        // within a verification, in English, and on to its end
        const other = async (): Promise<Page> => {
          const opened = await browser.open({ locale: 'en' });
          others.push(opened);
          return opened;
        };
        const link = verification.linkAt(fault.origin?.(stand));
        await goOnToApproval({ fault, stand, page, place, link, other }, async () => (await verification.look()).counted);
        expect(await verification.look()).toEqual({ state: 'approved', counted: 1 });
      } finally {
        await fault.mend?.(stand, page).catch(() => undefined);
        await stand.show({});
        for (const one of [page, ...others]) await one.context().close();
        await own?.close();
      }
    });
});

test('with nothing wrong every row is good, and the verification goes on with no attempt counted', { timeout: TIME }, async () => {
  const page = await browser.open();
  try {
    const verification = await stand.openCase('face');
    await page.goto(`${stand.line.address}/verify#check`);
    await showCheck(page, 'en', verification.token);
    const rows = await runCheck(page);
    const wrong = [...rows.values()].filter((row) => row.state !== 'ok' && row.probe !== 'power' && row.probe !== 'network');
    expect(wrong).toEqual([]);
    // how fast the line is depends on what else the machine does; that it was measured does not
    expect(rows.get('network')?.measurement['upKbps']).toBeGreaterThan(0);
    expect(await verification.look()).toMatchObject({ counted: 0 });
  } finally {
    await page.context().close();
  }
});

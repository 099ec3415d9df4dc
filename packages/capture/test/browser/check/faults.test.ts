import { LANGUAGES, reasonText } from '@mien/protocol';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import type { Fault } from './support/fault.ts';
import { openCheckBrowser, runCheck, showCheck, wordsOf } from './support/open-check.ts';
import { openStand, type Stand } from './support/open-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

async function placeOf(fault: Fault, page: Page): Promise<Page | Frame> {
  if (fault.isFramed !== true) return page;
  await page.locator('iframe').waitFor();
  const frame = page.frames().find((one) => one.url().includes('/verify'));
  if (frame === undefined) throw new Error('the frame did not load');
  return frame;
}

/** Up to four check-ups on a busy machine. */
const TIME = 400_000;

describe('what goes wrong before anything is filmed', { timeout: TIME }, () => {
  for (const fault of FAULTS)
    test(`${fault.code}: ${fault.name}`, async () => {
      const { page, close } = await openCheckBrowser({ ...stand.good, ...(await fault.browser?.(stand)) });
      try {
        if (fault.fixture !== undefined) await page.addInitScript(fault.fixture);
        await page.goto(fault.address?.(stand) ?? `${stand.line.address}/verify#check`);
        const place = await placeOf(fault, page);
        // the line is measured where it is the fault, and nowhere else: a busy machine has a slow one
        const token = fault.probe === 'network' ? stand.verification.token : null;
        await showCheck(place, 'zh-CN', token);
        await fault.bring?.(stand, page);
        const rows = await runCheck(place);

        // exactly this code, where it belongs, and no other row is blocked by it
        expect(rows.get(fault.probe)).toMatchObject({ state: fault.state, code: fault.code });
        const alsoBlocked = [...rows.values()].filter(
          (row) => row.state === 'blocked' && ![fault.probe, ...(fault.besides ?? [])].includes(row.probe),
        );
        expect(alsoBlocked).toEqual([]);

        for (const language of LANGUAGES) {
          if (language === 'en') {
            await showCheck(place, 'en', token);
            await runCheck(place);
          }
          const words = await wordsOf(place, fault.probe);
          const { cause, remedy } = reasonText(fault.code, language);
          expect(words).toContain(cause);
          expect(words).toContain(remedy);
          expect(words).not.toContain('{');
        }

        expect(await stand.verification.look()).toMatchObject({ counted: 0 });
        if (fault.mend === undefined) return;
        await fault.mend(stand, page);
        const mended = await runCheck(place);
        expect(mended.get(fault.probe)).toMatchObject({ state: 'ok', code: null });
      } finally {
        if (fault.mend !== undefined) await fault.mend(stand, page);
        await close();
      }
    });
});

test('with nothing wrong every row is good, and the verification goes on with no attempt counted', { timeout: TIME }, async () => {
  const { page, close } = await openCheckBrowser(stand.good);
  try {
    await page.goto(`${stand.line.address}/verify#check`);
    await showCheck(page, 'en', stand.verification.token);
    const rows = await runCheck(page);
    const wrong = [...rows.values()].filter((row) => row.state !== 'ok' && row.probe !== 'power' && row.probe !== 'network');
    expect(wrong).toEqual([]);
    // how fast the line is depends on what else the machine does; that it was measured does not
    expect(rows.get('network')?.measurement['upKbps']).toBeGreaterThan(0);
    expect(await stand.verification.look()).toMatchObject({ counted: 0 });
  } finally {
    await close();
  }
});

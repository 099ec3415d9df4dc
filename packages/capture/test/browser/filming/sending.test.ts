import { beforeAll, describe, expect, it } from 'vitest';
import { openShortCase, postShortPolicies } from '../support/short-policies.ts';
import { useWalk } from '../support/use-walk.ts';
import { filmFaceUntil, passCheckup, WORDS, waitForEnd, walkToCheckup } from '../support/walk.ts';
import { SENDING_FAULTS } from './sending-faults.ts';

const words = WORDS.en;
const walk = useWalk();
beforeAll(() => postShortPolicies(walk.service));

interface Read {
  readonly state: string;
  readonly attempts: { readonly counted: number };
  readonly steps: readonly { readonly step: string; readonly state: string; readonly try: number }[];
}

/** What was recorded is kept on the device until the server has all of it, and nothing counts. */
describe('what goes wrong while a recording is sent', { timeout: 300_000 }, () => {
  for (const fault of SENDING_FAULTS)
    it(fault.name, async () => {
      const { service, browser, people } = walk;
      await browser.camera.pointAt(people.look());
      const { id, url } = await openShortCase(service, `sending-${SENDING_FAULTS.indexOf(fault)}.filmed`, 'movements');
      const read = async () => (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as Read;
      const page = await browser.open({ locale: 'en' });
      const place = { page, service };
      try {
        await page.goto(url);
        await walkToCheckup(page, words);
        await passCheckup(page, words);
        await filmFaceUntil(page, words, 1);
        await fault.bring(place);
        await page.getByRole('button', { name: words['taken.next'], exact: true }).click();
        const [before = '', after = ''] = words[fault.told].split('{size}');
        await page
          .getByRole('main')
          .getByText(before === '' ? after : before)
          .waitFor();
        expect((await read()).attempts.counted).toBe(0);
        await fault.mend?.(place);
        await waitForEnd(page, words, words['result.approved']);
      } finally {
        await fault.mend?.(place);
        await page.context().close();
      }
      const end = await read();
      expect(end).toMatchObject({ state: 'approved', attempts: { counted: 1 } });
      const face = end.steps.find(({ step }) => step === 'face');
      expect(face).toMatchObject({ state: 'done', ...(fault.filmed === 'once' ? { try: 1 } : {}) });
    });
});

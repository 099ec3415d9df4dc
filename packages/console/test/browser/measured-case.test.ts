import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePerson } from '../../../server/test/support/sample-person.ts';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { addReviewedPolicy, openMeasuredCase } from './support/measured-case.ts';
import { accessProblems, type OpenConsole, openConsole, seen } from './support/open-console.ts';

/** Three clips are measured by the real models first, on a machine that may be busy. */
const TIME = 600_000;

let opened: OpenConsole;
let ada: Member;
let chief: Member;
let caseId = '';
let verificationId = '';
beforeAll(async () => {
  opened = await openConsole();
  ada = await memberWith(opened.service, opened.admin, 'reviewer', 'ada@operator.example');
  chief = await memberWith(opened.service, opened.admin, 'compliance', 'chief@operator.example');
  await addReviewedPolicy(opened.service, opened.key);
  const measured = await openMeasuredCase(opened.service, opened.key, 'measured-1', await samplePerson());
  caseId = measured.caseId;
  verificationId = measured.id;
}, TIME);
afterAll(() => opened.close());

/** How many different colours stand in a picture on the page: a black or empty one has nearly none. */
const coloursOf = (page: Page, selector: string, nth: number): Promise<number> =>
  page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const pen = canvas.getContext('2d');
    pen.drawImage(document.querySelectorAll(${JSON.stringify(selector)})[${nth}], 0, 0, 64, 64);
    const { data } = pen.getImageData(0, 0, 64, 64);
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4) seen.add((data[at] >> 4) * 256 + (data[at + 1] >> 4) * 16 + (data[at + 2] >> 4));
    return seen.size;
  })()`);

const SECONDS = "(document.querySelector('video')?.currentTime ?? 0)";

describe('a case with real recordings', () => {
  it(
    'plays each clip, draws what was measured over its time, and jumps to the second that shows a finding',
    async () => {
      const page = await opened.open(ada, 'en');
      await page.goto(`${opened.origin}/console#/review/${caseId}`);
      await page.getByRole('button', { name: 'Take this case' }).click();
      await page.getByRole('heading', { name: 'Data', exact: true }).waitFor();
      for (const lane of ['Faces', 'Head turn', 'Sharpness']) await page.getByRole('img', { name: lane, exact: true }).waitFor();
      // the face plays to its end, by the key, with a picture in it
      await page.keyboard.press(' ');
      await seen(page, `${SECONDS} > 0.5`);
      expect(await coloursOf(page, 'video', 0)).toBeGreaterThan(20);
      await seen(page, "document.querySelector('video').ended");
      // a place on the axis is reached, back as well as forward
      await page.getByRole('slider').fill('1');
      await seen(page, `Math.abs(${SECONDS} - 1) < 0.05`);
      await page.keyboard.press('Escape');
    },
    TIME,
  );

  it(
    'shows fields side by side and cuts portrait and face out of the recordings, once somebody asks for it',
    async () => {
      const page = await opened.open(ada, 'zh-CN');
      // what is written into pictures, by the label of each
      await page.addInitScript(`
        window.written = {};
        const own = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
          window.written[this.canvas.getAttribute('aria-label')] = text;
          return own.call(this, text, ...rest);
        };
      `);
      await page.goto(`${opened.origin}/console#/review/${caseId}`);
      await page.getByRole('heading', { name: '资料' }).waitFor();
      expect(await page.content()).not.toContain('王小明');
      await page.keyboard.press('b');
      await page.getByRole('cell', { name: '王小明' }).waitFor();
      const labels = ['证件正面（已拉正）', '证件背面（已拉正）', '证件照片', '录像中的人脸'];
      await seen(page, `document.querySelectorAll('canvas.cut[data-drawn]').length === ${labels.length}`);
      for (const nth of labels.keys()) expect(await coloursOf(page, 'canvas.cut', nth)).toBeGreaterThan(20);
      // each carries the name of whoever looks, in its own pixels
      const written = (await page.evaluate('window.written')) as Record<string, string>;
      for (const label of labels) expect(written[label]).toContain('Staff Person');
      // the card lies flat: as wide for its height as every card of its kind
      const [width = 0, height = 1] = (await page.evaluate(
        "(({ width, height }) => [width, height])(document.querySelector('canvas.card-picture'))",
      )) as number[];
      expect(width / height).toBeGreaterThan(1.4);
      expect(width / height).toBeLessThan(1.75);
      // nothing is pushed past the edge: pictures and fields end where the page ends
      const beyond =
        "[...document.querySelectorAll('.panel, .cards figure')].filter((one) => one.getBoundingClientRect().right > innerWidth).length";
      for (const width of [1440, 1024]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(beyond)).toBe(0);
      }
      await page.keyboard.press('1');
      await page.locator('video').waitFor();
      expect(await accessProblems(page)).toEqual([]);
      // blurred again, no picture of the person stays on the page
      await page.keyboard.press('b');
      await page.locator('canvas.cut').first().waitFor({ state: 'detached' });
    },
    TIME,
  );

  it(
    'a policy that would have judged it otherwise says whose verdict changes, from what to what, and why',
    async () => {
      const page = await opened.open(chief, 'en');
      await page.goto(`${opened.origin}/console#/policies`);
      await page.getByRole('link', { name: 'Change: zh-reviewed 1' }).click();
      await page.getByText('Every setting is valid.').waitFor();
      await page.locator('summary', { hasText: 'minAge' }).click();
      await page.getByRole('spinbutton', { name: 'minAge' }).fill('99');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      const row = page.getByRole('row', { name: new RegExp(verificationId.slice(-8)) });
      await row.waitFor();
      const told = (await row.textContent()) ?? '';
      expect(told).toContain('passed');
      expect(told).toContain('failed');
      await page.context().close();
    },
    TIME,
  );

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});

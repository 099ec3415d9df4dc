import { describe, expect, it } from 'vitest';
import { useWalk } from './support/use-walk.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

const walk = useWalk();

/** A whole walk on a busy machine. */
const TIME = 600_000;

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
const LOOKS = (['zh-CN', 'en'] as const).flatMap((language) => (['phone', 'desktop'] as const).map((size) => ({ language, size })));

describe('a person with a link', { timeout: TIME }, () => {
  it.each(LOOKS)(
    'walks from it to approved in $language on a $size, and the link’s code is gone from the address',
    async ({ language, size }) => {
      const words = WORDS[language];
      await walk.browser.camera.pointAt(walk.people.look());
      const { id, url } = await walk.service.openCase(`walk-${language}-${size}.approved`);
      const page = await walk.browser.open({ locale: language, viewport: SIZES[size] });
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(walk.service.door.address) && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url());
      });
      const recorded: { codec: string; frameFormat: string | null }[] = [];
      page.on('request', (request) => {
        if (!/\/steps\/\w+\/complete$/.test(request.url())) return;
        const { codec, source } = request.postDataJSON().manifest;
        recorded.push({ codec, frameFormat: source.frameFormat });
      });
      await page.goto(url);
      await walkToCheckup(page, words);
      expect(new URL(page.url()).hash).toBe('');
      expect(await filmAll(page, words, walk.browser.camera, walk.people)).toHaveLength(3);
      await waitForEnd(page, words, words['result.approved']);
      const { state } = (await walk.service.ask('GET', `/v1/verifications/${id}`)) as unknown as { state: string };
      expect(state).toBe('approved');
      expect(problems).toEqual([]);
      // Chromium's fake camera gives YUV as cameras do, and its recorder writes the first of the table
      expect(recorded).toHaveLength(3);
      for (const one of recorded) expect(one).toEqual({ codec: 'video/webm;codecs=vp8', frameFormat: 'I420' });
      expect(elsewhere).toEqual([]);
      await page.context().close();
    },
  );
});

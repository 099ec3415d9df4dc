import { afterAll, beforeAll, describe, it } from 'vitest';
import { consent } from '../../../server/test/support/film-steps.ts';
import { sendClip } from '../../../server/test/support/send-clip.ts';
import { openCase, openTestService, type TestService } from '../../../server/test/support/test-service.ts';
import { inspect } from '../../../status/test/browser/support/browser.ts';
import { LOOKS } from '../../../status/test/browser/support/walk-wallet.ts';
import { freePort } from './support/free-port.ts';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { WORDS } from './support/walk.ts';

const WEBM = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(3000, 7)]);

let service: TestService;
let browser: Browser;
let address = '';
beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}`;
  // nothing is measured until a test says so: who waits, waits
  service = await openTestService({ MIEN_PUBLIC_URL: address });
  await service.app.listen({ host: '127.0.0.1', port });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

describe.each(LOOKS)(
  'somebody whose recordings have all come, $language on a $size',
  { timeout: 400_000 },
  ({ language, size, viewport }) => {
    it('sees how far they are measured and no time that nobody measured, and can read on meanwhile', async () => {
      const words = WORDS[language];
      const { id, token } = await openCase(service, await service.key('test'), `waiting-${size}`);
      await consent(service, token);
      for (const step of ['document_front', 'face'] as const)
        await sendClip(service, { verificationId: id, token, step, clip: WEBM, documentType: 'passport' });
      const page = await browser.open({ locale: language, viewport });
      await page.addInitScript((kept) => sessionStorage.setItem('mien-token', kept), token);
      await page.goto(`${address}/verify?lang=${language}`);
      await page.getByRole('heading', { name: words['waiting.title'] }).waitFor();
      await page.getByText(words['waiting.measured'].replace('{at}', '0').replace('{of}', '2')).waitFor();
      await page.getByText(words['waiting.unknown']).waitFor();
      await page.getByText(words['help.again']).click();
      await page.getByText(words['help.again.about']).waitFor();
      await inspect(page, `waiting-${language}-${size}`);
      await page.context().close();
    });
  },
);

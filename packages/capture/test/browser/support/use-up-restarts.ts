import type { Page } from 'playwright-core';
import type { TEXT } from '../../../src/text/zh-CN.ts';

/** As often as the server begins a verification's steps again for free (server/src/verification/step-limits.ts). */
const FREE_RESTARTS = 20;

/**
 * Brings about what twenty cuts of a line come to at the server, by the page's own routes; the front of the document is left begun.
 * @returns what the server says to one more
 */
export const useUpRestarts = (page: Page): Promise<string> =>
  page.evaluate(async (times) => {
    const ask = async (path: string, body: object): Promise<string> => {
      const answer = await fetch(`/v1/capture/steps/document_front/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sessionStorage.getItem('mien-token')}`,
          'mien-session': sessionStorage.getItem('mien-window') ?? '',
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify(body),
      });
      return answer.ok ? 'done' : ((await answer.json()) as { code: string }).code;
    };
    for (let time = 0; time < times; time++) {
      await ask('start', { document_type: 'prc_id' });
      await ask('retry', { cause: 'technical' });
    }
    await ask('start', { document_type: 'prc_id' });
    return ask('retry', { cause: 'technical' });
  }, FREE_RESTARTS);

/** Begins to film the front, by hand unless guidance was quicker, and comes to the screen that says what is left to do. */
export async function runAground(page: Page, words: Readonly<Record<keyof typeof TEXT, string>>): Promise<void> {
  const stuck = page.getByRole('heading', { name: words['stuck.title'] });
  const shoot = page.getByRole('button', { name: words['film.shoot'], exact: true }).and(page.locator('[aria-disabled="false"]'));
  await shoot.or(stuck).first().waitFor();
  if (!(await stuck.isVisible())) await shoot.click({ timeout: 3000 }).catch(() => undefined);
  await stuck.waitFor();
}

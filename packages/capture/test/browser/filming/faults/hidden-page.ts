import type { FilmingFault } from '../fault.ts';

export const HIDDEN_PAGE: FilmingFault = {
  name: 'a call comes in and the page is hidden',
  code: 'session.backgrounded',
  // a browser without a window hides no page: the property and the event, as the standard has them
  bring: ({ page }) =>
    page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    }),
  mend: ({ page }) =>
    page.evaluate(() => {
      Reflect.deleteProperty(document, 'visibilityState');
      document.dispatchEvent(new Event('visibilitychange'));
    }),
};

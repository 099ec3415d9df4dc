import type { FilmingFault } from '../fault.ts';

export const RELOAD: FilmingFault = {
  name: 'the page is loaded anew',
  code: 'upload.incomplete',
  bring: async ({ page, passCheckup }) => {
    await page.reload();
    await passCheckup();
  },
};

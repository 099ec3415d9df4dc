import type { Page } from 'playwright-core';

/** What one part of the element came to show, and when: milliseconds of the page's clock. */
export interface Shown {
  readonly value: string | null;
  readonly at: number;
  /** of the part, CSS pixels */
  readonly size: readonly [width: number, height: number];
}

/**
 * Writes down every change of what a part of the element shows, frame by frame; null while it is not there.
 * @param part selector within the element
 * @param attribute whose value is meant; none: the part's text
 */
export async function watchShown(page: Page, part: string, attribute = ''): Promise<() => Promise<readonly Shown[]>> {
  await page.addInitScript(
    ([selector, name]) => {
      const seen: { value: string | null; at: number; size: [number, number] }[] = [];
      Object.assign(globalThis, { shownParts: seen });
      const look = (): void => {
        const found = document.querySelector('mien-verify')?.shadowRoot?.querySelector(selector) ?? null;
        const value = found === null ? null : name === '' ? found.textContent : found.getAttribute(name);
        if (value !== (seen.at(-1)?.value ?? null))
          seen.push({ value, at: performance.now(), size: [found?.clientWidth ?? 0, found?.clientHeight ?? 0] });
        requestAnimationFrame(look);
      };
      look();
    },
    [part, attribute] as const,
  );
  return () => page.evaluate(() => (globalThis as unknown as { shownParts: Shown[] }).shownParts);
}

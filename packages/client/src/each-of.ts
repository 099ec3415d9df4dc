import { dataOf } from './problem.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next_cursor: string | null;
}

/**
 * Every item of a list, page by page, as it is asked for:
 * `for await (const one of eachOf((page) => mien.GET('/v1/verifications', { params: { query: { ...page, state: 'in_review' } } })))`
 * @throws MienError where a page is an error
 */
export async function* eachOf<Item>(
  read: (page: { readonly cursor?: string }) => Promise<{ readonly data?: Page<Item>; readonly error?: unknown }>,
): AsyncGenerator<Item, void, void> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<Item> = dataOf(await read(cursor === undefined ? {} : { cursor }));
    yield* page.items;
    cursor = page.next_cursor;
  }
}

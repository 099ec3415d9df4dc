import { access } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from '../routes/app.ts';
import { pageHeaders } from './page-policy.ts';
import { FOLDERS, PAGES } from './page-table.ts';
import { PLAIN_PAGE_POLICY } from './plain-page.ts';
import { MISSING_PAGE, ROOT_PAGE } from './root-page.ts';

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const KEPT = { content: { maxAge: '365d', immutable: true }, use: { maxAge: 0 } } as const;

const hidden = { schema: { hide: true } as object };

/** The browser's pages: each file under the policy of its row. What was uploaded never passes here. */
export async function servePages(app: App): Promise<void> {
  await app.register(fastifyStatic, { serve: false, root: PAGES['/verify'].directory, decorateReply: true });

  app.get('/', hidden, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', PLAIN_PAGE_POLICY).send(ROOT_PAGE),
  );

  for (const [path, { directory, needs }] of Object.entries(PAGES))
    app.get(path, hidden, async (_request, reply) => {
      if (!(await isThere(join(directory, 'index.html'))))
        return reply.code(503).type('text/html; charset=utf-8').header('content-security-policy', PLAIN_PAGE_POLICY).send(MISSING_PAGE);
      return reply
        .headers({ ...pageHeaders(needs), 'cache-control': 'no-cache' })
        .sendFile('index.html', directory, { cacheControl: false });
    });

  for (const [path, { directory, needs, namedAfter }] of Object.entries(FOLDERS))
    app.get(path, hidden, (request, reply) =>
      reply
        .headers(pageHeaders(needs))
        .sendFile((request.params as { '*': string })['*'], directory, { ...KEPT[namedAfter], dotfiles: 'ignore' }),
    );
}

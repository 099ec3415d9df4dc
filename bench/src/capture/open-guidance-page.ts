import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const CAPTURE = fileURLToPath(new URL('../../../packages/capture/', import.meta.url));
const PAGE = join(CAPTURE, 'test/browser/guidance/page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** The page that guidance is tested on, built as the hosted page is and served from this machine. */
export async function openGuidancePage() {
  const out = await mkdtemp(join(tmpdir(), 'mien-bench-page-'));
  await build({
    configFile: join(CAPTURE, 'vite.config.ts'),
    mode: 'page',
    root: PAGE,
    build: { outDir: out, rollupOptions: { input: join(PAGE, 'index.html') } },
  });
  const server = createServer(async (incoming, response) => {
    const path = incoming.url === '/' ? 'index.html' : (incoming.url ?? '').slice(1);
    const bytes = await readFile(join(out, path)).catch(() => null);
    if (bytes === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close(): Promise<void> {
      server.close();
      await rm(out, { recursive: true, force: true });
    },
  };
}

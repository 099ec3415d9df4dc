import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ASSETS = fileURLToPath(new URL('../../../packages/console/dist/page/assets/', import.meta.url));
/** the build names a part after the file that its screen is in */
const SCREEN = /^([a-z]+(?:-[a-z]+)*-(?:page|editor))-[\w-]+\.(?:js|css)$/;

export interface RouteSize {
  readonly screen: string;
  /** beyond the shell, which every screen shares, kB gzip */
  readonly kb: number;
}

/** Modules reached by imports that are not `import()`. */
async function reached(file: string, seen: Set<string>): Promise<Set<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = await readFile(join(ASSETS, file), 'utf8');
  for (const [, path = ''] of source.matchAll(/(?:from|^import|[;}]import)\s*["'`]\.\/([^"'`]+)["'`]/g)) await reached(path, seen);
  return seen;
}

const gzipKb = async (files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(ASSETS, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};

/** What the built console costs: the shell, and each screen beyond it. Throws where it was not built. */
export async function measureRoutes(): Promise<{ readonly shellKb: number; readonly routes: readonly RouteSize[] }> {
  const files = await readdir(ASSETS);
  const entries = files.filter((file) => file.startsWith('index-'));
  const shell = new Set<string>();
  for (const file of entries.filter((one) => one.endsWith('.js'))) await reached(file, shell);
  const screens = [...new Set(files.flatMap((file) => SCREEN.exec(file)?.[1] ?? []))].sort();
  const routes: RouteSize[] = [];
  for (const screen of screens) {
    const own = files.filter((file) => SCREEN.exec(file)?.[1] === screen);
    const all = new Set(own.filter((file) => file.endsWith('.css')));
    for (const file of own.filter((one) => one.endsWith('.js'))) for (const one of await reached(file, new Set())) all.add(one);
    routes.push({ screen, kb: await gzipKb([...all].filter((file) => !shell.has(file))) });
  }
  return { shellKb: await gzipKb([...new Set([...shell, ...entries])]), routes };
}

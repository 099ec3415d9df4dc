import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of an installed package. Some peers do not export their package.json or the build that we need, so it is found by walking up. */
export function packageFolder(name: string): string {
  let folder = dirname(require.resolve(name));
  while (!folder.endsWith(join('node_modules', name))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${name} is installed in no folder of its own name`);
    folder = parent;
  }
  return folder;
}

/** Loads a CommonJS file of a peer. The caller states its shape: what the peer's own types leave out for this build. */
export const loadCommonJs = <T>(file: string): T => require(file) as T;

export const packageVersion = (name: string): string =>
  loadCommonJs<{ version: string }>(join(packageFolder(name), 'package.json')).version;

import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/**
 * Folder of an installed package. Some peers export neither their package.json nor the build that we need, so it is found by walking up.
 * @param resolved what `import.meta.resolve` says of the package's name
 */
export function packageFolder(resolved: string): string {
  let folder = dirname(fileURLToPath(resolved));
  while (!isPackageFolder(folder)) {
    if (dirname(folder) === folder) throw new Error('A peer is not installed under node_modules');
    folder = dirname(folder);
  }
  return folder;
}

const isPackageFolder = (folder: string): boolean => {
  const parent = dirname(folder);
  const above = basename(parent).startsWith('@') ? dirname(parent) : parent;
  return basename(above) === 'node_modules' && !basename(folder).startsWith('@');
};

/** Loads a CommonJS file of a peer. The caller states its shape: what the peer's own types leave out for this build. */
export const loadCommonJs = <T>(file: string): T => require(file) as T;

export const packageVersion = (resolved: string): string =>
  loadCommonJs<{ version: string }>(join(packageFolder(resolved), 'package.json')).version;

import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const ELEMENT = new URL('../dist/element/', import.meta.url);
const BUDGET = 35_000;

/** The entry and all that it imports at once; what is loaded later stands behind `import(`. */
async function filesAtOnce(path: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const source = await readFile(new URL(path, ELEMENT), 'utf8');
  for (const [, target] of source.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[^'"`;()]*?from\s*)?["'`](\.[^"'`]+)["'`]/g))
    if (target !== undefined) await filesAtOnce(new URL(target, new URL(path, ELEMENT)).pathname.slice(ELEMENT.pathname.length), seen);
  return seen;
}

test('the welcome costs an integrator’s page at most 35 kB: recorder, check-up and guidance come when they are needed', async () => {
  const names = await readdir(ELEMENT);
  expect(names).toContain('mien-verify.js');
  let bytes = 0;
  for (const file of await filesAtOnce('mien-verify.js')) bytes += gzipSync(await readFile(new URL(file, ELEMENT))).length;
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ENTRY = fileURLToPath(new URL('../src/browser.ts', import.meta.url));

/** Every file that is reached from the entry by imports that remain after types are erased. */
async function reached(file: string, seen: Map<string, string[]> = new Map()): Promise<Map<string, string[]>> {
  if (seen.has(file)) return seen;
  const source = await readFile(file, 'utf8');
  const lines = source.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gms);
  const names = [...lines].filter(([line]) => !isTypesOnly(line)).map(([, name]) => name as string);
  seen.set(file, names);
  for (const name of names.filter((n) => n.startsWith('.'))) await reached(resolve(dirname(file), name), seen);
  return seen;
}

const isTypesOnly = (line: string): boolean => {
  const names = line.match(/\{([^}]*)\}/s)?.[1];
  return names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
};

it('the part that runs in a page needs nothing of Node and no package but the protocol', async () => {
  const files = await reached(ENTRY);
  const outside = [...files].flatMap(([file, names]) => names.filter((n) => !n.startsWith('.')).map((name) => `${name} in ${file}`));
  expect(files.size).toBeGreaterThan(10);
  expect(outside.filter((use) => !use.startsWith('@mien/protocol '))).toEqual([]);
});

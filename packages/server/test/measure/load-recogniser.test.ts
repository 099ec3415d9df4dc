import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRecogniser } from '../../src/measure/child/load-recogniser.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-digits-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

it('the operator’s module is loaded and asked', async () => {
  const module = await write(
    'digits.mjs',
    'export const openDigitRecogniser = async () => ({ hear: async (sound) => String(sound.length) });',
  );
  const recogniser = await loadRecogniser({ module });
  expect(recogniser?.id).toBe('own');
  expect(await recogniser?.hear(new Float32Array(7), 'en')).toBe('7');
});

it('a module that exports something else, or is not there, is refused: nobody goes on without what was asked for', async () => {
  const other = await write('other.mjs', 'export const something = 1;');
  await expect(loadRecogniser({ module: other })).rejects.toThrow('does not export openDigitRecogniser');
  await expect(loadRecogniser({ module: join(folder, 'missing.mjs') })).rejects.toThrow();
});

it('without one the recogniser that ships is opened, and none where that was asked for', { timeout: 120_000 }, async () => {
  expect((await loadRecogniser('shipped'))?.id).toContain('soundswallower');
  expect(await loadRecogniser('none')).toBeNull();
});

import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FilmAnswer, FilmOrder } from './orders.ts';

/** Films of an earlier run of the same code, so that an hour's run that was cut goes on where it was. */
export interface KeptFilms {
  find(order: FilmOrder): Promise<FilmAnswer | null>;
  keep(order: FilmOrder, film: FilmAnswer): Promise<void>;
}

const NOTHING: KeptFilms = { find: async () => null, keep: async () => {} };

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The commit that runs, or null where changes stand beside it: what they measured would not be known afterwards. */
function cleanCommit(): string | null {
  try {
    // figures that an earlier run wrote change nothing of what is measured
    return git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!bench/results') === ''
      ? git('rev-parse', '--short', 'HEAD')
      : null;
  } catch {
    return null;
  }
}

const nameOf = (order: FilmOrder): string =>
  `${Object.values(order)
    .join('-')
    .replaceAll(/[^\w-]+/g, '_')}.film`;

/** Under `out/bench/films/COMMIT`. Everybody in them is drawn from the one portrait that may be kept; of real people numbers alone are. */
export async function openKeptFilms(): Promise<KeptFilms> {
  const commit = cleanCommit();
  if (commit === null) return NOTHING;
  const folder = resolve('out/bench/films', commit);
  await mkdir(folder, { recursive: true });
  return {
    async find(order) {
      const bytes = await readFile(join(folder, nameOf(order))).catch(() => null);
      return bytes === null ? null : (deserialize(bytes) as FilmAnswer);
    },
    async keep(order, film) {
      const file = join(folder, nameOf(order));
      await writeFile(`${file}.part`, serialize(film));
      await rename(`${file}.part`, file);
    },
  };
}

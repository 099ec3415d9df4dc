import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeRows } from './merge-rows.ts';
import type { PartResult } from './part.ts';
import { RESULTS, type ResultRow, taken } from './result.ts';

/** As `writeResults` writes it; everything but the rows is handed on. */
interface Written {
  readonly rows: readonly ResultRow[];
  readonly measuredApart?: Readonly<Record<string, unknown>>;
}

/**
 * Puts rows that were measured without the rest of their part among those of its last whole run. Command, date, commit and machine of the
 * file stay that run's; those of these rows stand under `measuredApart`, with the figures they are of.
 */
export async function writeApart(name: string, only: string, command: string, { rows, facts }: PartResult): Promise<string> {
  const file = join(RESULTS, `${name}.json`);
  const { rows: earlier, measuredApart, ...whole } = JSON.parse(await readFile(file, 'utf8')) as Written;
  const apart = { ...measuredApart, [only]: { ...taken(command), figures: rows.map(({ figure }) => figure) } };
  const content = { ...whole, ...facts, measuredApart: apart, rows: mergeRows(earlier, rows) };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

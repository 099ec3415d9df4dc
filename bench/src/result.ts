import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One measured figure. `null` means not measured or not set, never 0. */
export interface ResultRow {
  readonly figure: string;
  readonly value: number | null;
  readonly unit: string;
  /** a goal that is missed stays in the file, missed */
  readonly goal: number | null;
  readonly better: 'lower' | 'higher';
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** the same work without us: bare decode and model runs in a loop, same process kind, same run */
  readonly floor: number | null;
  readonly note?: string;
}

type LooseRow = Pick<ResultRow, 'figure' | 'value' | 'unit' | 'better'> & Partial<ResultRow>;

export const row = (given: LooseRow): ResultRow => ({ goal: null, peer: null, peerValue: null, floor: null, ...given });

const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: platform(),
  node: process.version,
});

const commit = (): string | null => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** When, where and from what a figure was taken. */
export const taken = (command: string) => ({ command, date: new Date().toISOString(), commit: commit(), machine: machine() });

export const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));

/** Writes `bench/results/NAME.json`; rows of anybody's own data go where the caller says instead. */
export async function writeResults(
  name: string,
  command: string,
  rows: readonly ResultRow[],
  facts: Readonly<Record<string, unknown>> = {},
  directory = RESULTS,
): Promise<string> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, `${name}.json`);
  const content = { name, ...taken(command), ...facts, rows };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

const met = (given: ResultRow): string => {
  if (given.goal === null || given.value === null) return '';
  return (given.better === 'lower' ? given.value <= given.goal : given.value >= given.goal) ? 'met' : 'MISSED';
};

const shown = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(4))));

/** The rows as a table for a terminal. */
export function printRows(title: string, rows: readonly ResultRow[]): void {
  const widest = Math.max(0, ...rows.map(({ figure }) => figure.length));
  const lines = rows.map((given) =>
    [
      given.figure.padEnd(widest),
      `${shown(given.value)} ${given.unit}`.padStart(16),
      (given.goal === null ? '' : `goal ${shown(given.goal)} ${met(given)}`).padEnd(20),
      (given.peer ? `${given.peer}: ${shown(given.peerValue)}` : '').padEnd(20),
      given.floor === null ? '' : `floor ${shown(given.floor)}`,
    ].join('  '),
  );
  process.stdout.write(`\n${title}\n${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}

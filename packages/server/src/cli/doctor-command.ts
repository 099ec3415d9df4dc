import { examineAnalysis, readCliConfiguration, type Terminal } from '@mien/analysis/cli';
import { examineDatabase } from '../doctor/examine-database.ts';
import { examinePort } from '../doctor/examine-port.ts';
import { examineStorage } from '../doctor/examine-storage.ts';
import type { Examined } from '../doctor/examined.ts';
import { EXITS } from './exit-codes.ts';
import { readSettings } from './read-settings.ts';

const MARK = { works: '✓', fails: '✗', not_run: '–' } as const satisfies Record<Examined['state'], string>;

const lineOf = (examined: Examined): string =>
  `${MARK[examined.state]} ${examined.name.padEnd(22)} ${examined.detail}${examined.state === 'fails' ? `\n  ${' '.repeat(22)} → ${examined.remedy}` : ''}\n`;

/** `mien doctor`: everything is tried, nothing is assumed. @returns the exit code */
export async function runServerDoctor(environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<number> {
  const { config, secrets } = readSettings(environment);
  const found: Examined[] = [];
  const tell = (examined: readonly Examined[]): void => {
    found.push(...examined);
    terminal.out.write(examined.map(lineOf).join(''));
  };
  tell(await examineStorage(config, secrets));
  tell(await examineDatabase(config, secrets));
  tell([await examinePort(config)]);
  const configuration = await readCliConfiguration(environment, process.cwd());
  // the service decodes by its own decoder, whatever FFMPEG_PATH says: an ffmpeg cannot follow a recording that is still being filmed
  const analysis = await examineAnalysis({ ...configuration, ffmpegPath: null }, terminal);
  tell(
    analysis.map(({ name, works, detail }) =>
      works
        ? { name, state: 'works', detail }
        : { name, state: 'fails', detail, remedy: 'Node as the README says; models by: mien models (MIEN_OFFLINE, MIEN_MODEL_MIRROR)' },
    ),
  );
  if (configuration.ffmpegPath !== null)
    terminal.out.write('  FFMPEG_PATH is set: `mien verify` uses that ffmpeg, the service does not.\n');
  return found.every(({ state }) => state === 'works') ? EXITS.done : EXITS.failed;
}

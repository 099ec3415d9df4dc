import { resolve } from 'node:path';
import { restartKeepingMemory } from '@mien/analysis';
import { Argument, Command } from 'commander';
import { runAccuracy } from './accuracy/run-accuracy.ts';
import { PART_NAMES, PARTS, type PartName } from './parts.ts';
import { printRows, writeResults } from './result.ts';
import { writeApart } from './write-apart.ts';

interface Options {
  readonly data?: string;
  readonly out: string;
  readonly long?: boolean;
  readonly quick?: boolean;
  readonly only?: string;
}

type Name = PartName | 'accuracy';
const NAMES: readonly Name[] = [...PART_NAMES, 'accuracy'];

/** As it was called, without the machine's own paths: results are committed. */
const commandLine = ({ data }: Options): string =>
  [
    'npm run bench',
    process.argv
      .slice(2)
      .map((part) => (part === data ? 'DIR' : part))
      .join(' '),
  ]
    .filter((part) => part !== '')
    .join(' -- ');

/** With `--data` alone only the accuracy part is meant; with nothing, every part that needs no data. */
function chooseParts(named: readonly Name[], { data }: Options): readonly Name[] {
  if (named.length > 0) return named;
  return data === undefined ? PART_NAMES.filter((name) => PARTS[name].byName !== true) : ['accuracy'];
}

async function measureFolder(data: string, out: string): Promise<void> {
  const { rows, facts } = await runAccuracy(resolve(data), new Date().toISOString().slice(0, 10));
  printRows('Accuracy on your folder', rows);
  process.stdout.write(`written: ${await writeResults('accuracy', 'npm run bench -- accuracy --data DIR', rows, facts, resolve(out))}\n`);
}

/** Some rows of one part, put among those of its last whole run. */
async function measureApart(name: PartName, only: string, options: Options, command: Command): Promise<void> {
  const { title, apart } = PARTS[name];
  const run = apart?.[only];
  if (run === undefined) return command.error(`${name} has no rows that are called ${only}`);
  const result = await run({ long: options.long === true, quick: options.quick === true });
  printRows(`${title}: ${only}`, result.rows);
  if (options.quick === true) return;
  process.stdout.write(`written: ${await writeApart(name, only, commandLine(options), result)}\n`);
}

async function runBench(named: readonly Name[], options: Options, command: Command): Promise<void> {
  const chosen = chooseParts(named, options);
  // of a run of many parts those would be measured under settings that are not theirs
  if (chosen.every((name) => name === 'accuracy' || PARTS[name].ownPictures)) restartKeepingMemory();
  for (const name of chosen) {
    // somebody's own clips are judged of liveness by the accuracy part, which reads their labels
    if (name === 'accuracy' || (name === 'liveness' && options.data !== undefined)) {
      if (options.data === undefined) command.error('accuracy needs --data DIR (docs/bench.md says what the folder holds)');
      else await measureFolder(options.data, options.out);
      continue;
    }
    if (options.only !== undefined) {
      await measureApart(name, options.only, options, command);
      continue;
    }
    const { title, run } = PARTS[name];
    const { rows, facts } = await run({ long: options.long === true, quick: options.quick === true, data: options.data });
    printRows(title, rows);
    process.stdout.write(
      `written: ${await writeResults(name, commandLine(options), rows, facts, ...(options.quick === true ? [resolve(options.out)] : []))}\n`,
    );
  }
}

await new Command()
  .name('bench')
  .description('Speed and accuracy, each beside a peer and the bare floor in the same run')
  .addArgument(new Argument('[parts...]', 'which parts; every part that needs no data when none is named').choices(NAMES))
  .option('--data <dir>', 'your own folder for the accuracy part, or spoken digits for the digits part')
  .option('--out <dir>', 'where the results of your own folder are written', './out/bench')
  .option('--long', 'the long form: more specimens, runs and mutants')
  .option('--quick', 'the short form of load: shows that it works; written to out/bench, not to the results')
  .option('--only <rows>', 'of the parts that are named only these rows, put among those of the last whole run; liveness has `real`')
  .action(runBench)
  .parseAsync();

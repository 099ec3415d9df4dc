import { Argument, Command } from 'commander';
import { PART_NAMES, PARTS, type PartName } from './parts.ts';
import { printRows, writeResults } from './result.ts';

interface Options {
  readonly long?: boolean;
}

const commandLine = (): string => ['npm run bench', process.argv.slice(2).join(' ')].filter((part) => part !== '').join(' -- ');

async function runParts(names: readonly PartName[], options: Options): Promise<void> {
  for (const name of names.length === 0 ? PART_NAMES : names) {
    const { title, run } = PARTS[name];
    const { rows, facts } = await run({ long: options.long === true });
    printRows(title, rows);
    process.stdout.write(`written: ${await writeResults(name, commandLine(), rows, facts)}\n`);
  }
}

await new Command()
  .name('bench')
  .description('Speed and accuracy, each beside a peer and the bare floor in the same run')
  .addArgument(new Argument('[parts...]', 'which parts; all when none is named').choices(PART_NAMES))
  .option('--long', 'the long form of the parts that have one')
  .action(runParts)
  .parseAsync();

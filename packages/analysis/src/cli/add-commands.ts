import { CalendarDate, LANGUAGES, SHIPPED_POLICIES } from '@mien/protocol';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from './exit-codes.ts';
import type { ModelsOptions } from './models-command.ts';
import type { ReasonsOptions } from './reasons-command.ts';
import type { ReplayOptions } from './replay-command.ts';
import type { Terminal } from './terminal.ts';
import type { VerifyOptions } from './verify-command.ts';

const parseDate = (text: string): string => {
  if (!CalendarDate.safeParse(text).success) throw new InvalidArgumentError('Give a date as YYYY-MM-DD.');
  return text;
};

const today = (): string => new Date().toISOString().slice(0, 10);
const policyOption = () => new Option('--policy <id or file>', 'a shipped policy or a policy file').default(SHIPPED_POLICIES[0].id);
const asOfOption = () => new Option('--as-of <date>', 'judge validity and age for this day').argParser(parseDate).default(today(), 'today');
const claimsOption = () => new Option('--claims <file>', 'what the wallet knows about the person, JSON');

/** The verdict's outcome is the exit code; it is set, not forced, so that a pipe is written out. */
const finish = (code: number): void => {
  process.exitCode = code;
};

/**
 * Commands that need no service: verify, replay, reasons, models, bench. `mien` and `mien-analysis` both carry them. Each loads what it runs
 * when it is called: decoder and models take seconds that nobody waits for who asks for help.
 */
export function addAnalysisCommands(program: Command, terminal: Terminal): void {
  const configuration = async () => (await import('./read-cli-configuration.ts')).readCliConfiguration(process.env, process.cwd());
  program.addHelpText(
    'after',
    `\nExit codes of verify and replay: ${EXIT.approved} approved, ${EXIT.retry} retry, ${EXIT.review} review, ${EXIT.declined} declined, ${EXIT.wait} a required check could not run, ${EXIT.error} failure, ${EXIT.usage} wrong call.`,
  );

  program
    .command('verify')
    .description('judge a document and a face')
    .option('--document <file>', 'picture or clip of the document (front or data page)')
    .option('--document-back <file>', 'picture or clip of its back')
    .option('--face <file>', 'clip of the face')
    .addOption(claimsOption())
    .addOption(policyOption())
    .addOption(asOfOption())
    .addOption(new Option('--lang <language>', 'language of the report').choices([...LANGUAGES]).default('en'))
    .option('--json', 'print the verdict as JSON')
    .option('--html <file>', 'write a page with pictures and evidence; it holds personal data')
    .option('--signals <file>', 'record the signals for mien replay; they hold personal data')
    .action(async (options: VerifyOptions) => {
      const { runVerify } = await import('./verify-command.ts');
      finish(await runVerify(options, await configuration(), terminal));
    });

  program
    .command('replay <signals>')
    .description('judge recorded signals again: the same verdict, byte for byte')
    .addOption(claimsOption())
    .addOption(policyOption())
    .addOption(asOfOption())
    .option('--thresholds <file>', 'thresholds frozen with the verification, JSON')
    .action(async (file: string, options: ReplayOptions) => {
      const { runReplay } = await import('./replay-command.ts');
      finish(await runReplay(file, options, await configuration(), terminal));
    });

  program
    .command('reasons [code]')
    .description('the catalogue of reasons')
    .option('--json', 'rows of {code, class, shown, detection, stage, action, text}')
    .option('--untested', 'reasons that no test brings about yet')
    .option('--markdown', 'the page docs/reasons.md')
    .action(async (code: string | undefined, options: ReasonsOptions) => {
      const { runReasons } = await import('./reasons-command.ts');
      finish(runReasons(code, options, terminal));
    });

  program
    .command('models')
    .description('fetch and verify every model; say what each is')
    .option('--json', 'print as JSON')
    .option('--markdown', 'the page docs/models.md')
    .action(async (options: ModelsOptions) => {
      const { runModels } = await import('./models-command.ts');
      finish(await runModels(options, await configuration(), terminal));
    });

  program
    .command('bench [parts...]')
    .description('measure speed and accuracy on this machine; needs the repository')
    .allowUnknownOption()
    .action(async (parts: string[]) => finish((await import('./bench-command.ts')).runBench(parts)));
}

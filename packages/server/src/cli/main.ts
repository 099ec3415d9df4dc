#!/usr/bin/env node
import { addAnalysisCommands, CommandError, type Terminal } from '@mien/analysis/cli';
import { Command, Option } from 'commander';
import { CommandProblem } from './command-problem.ts';
import { EXITS } from './exit-codes.ts';
import { readSettings } from './read-settings.ts';
import { orProblem } from './running.ts';
import { type ListenOptions, runServer } from './serve-command.ts';
import { runWorker } from './worker-command.ts';

const terminal: Terminal = { out: process.stdout, err: process.stderr };
const environment = process.env;

const program = new Command('mien')
  .description('Video identity verification for digital wallets: the service and its tools. Settings: docs/configuration.md')
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? EXITS.done : EXITS.usage);
  });

const listening = (name: 'serve' | 'api', description: string): Command =>
  program
    .command(name)
    .description(description)
    .addOption(new Option('--port <port>', 'port to listen on').argParser(String))
    .option('--host <address>', 'address to listen on')
    .option('--lan', 'HTTPS for phones in the same network, with a certificate of this machine')
    .action((options: ListenOptions) => runServer(name, options, environment, terminal));

listening('serve', 'everything in one process: API, pages and jobs; embedded database unless DATABASE_URL is set');
listening('api', 'one API of several; needs DATABASE_URL');
program
  .command('worker')
  .description('one worker of several: jobs, no HTTP; needs DATABASE_URL')
  .action(() => runWorker(environment, terminal));
program
  .command('migrate')
  .description('bring the database to this version')
  .action(async () => {
    const { config, secrets } = readSettings(environment);
    const { migrate } = await import('../entry/start.ts');
    orProblem(await migrate(config, secrets));
    terminal.out.write('The database is what this version needs.\n');
  });
program
  .command('doctor')
  .description('try everything the service needs on this machine; exit 1 where something fails')
  .action(async () => {
    const { runServerDoctor } = await import('./doctor-command.ts');
    process.exitCode = await runServerDoctor(environment, terminal);
  });
program
  .command('audit')
  .description('the audit trail')
  .command('verify')
  .description('walk the whole trail and its signed checkpoints; exit 1 where it does not hold')
  .action(async () => {
    const { runAuditVerify } = await import('./audit-command.ts');
    process.exitCode = await runAuditVerify(environment, terminal);
  });
program
  .command('rewrap-keys')
  .description('wrap all data keys anew under the current master key or MIEN_KEY_WRAPPER')
  .action(async () => (await import('./rewrap-command.ts')).runRewrap(environment, terminal));
addAnalysisCommands(program, terminal);

function exitOf(error: unknown): number {
  if (error instanceof CommandProblem) {
    terminal.err.write(`mien: ${error.code}: ${error.message}\n`);
    return error.exit;
  }
  if (error instanceof CommandError) {
    terminal.err.write(`mien: ${error.message}\n`);
    return EXITS.failed;
  }
  throw error;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitOf(error);
}

#!/usr/bin/env node
import { Command } from 'commander';
import { addAnalysisCommands } from './add-commands.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = { out: process.stdout, err: process.stderr };

const program = new Command('mien-analysis').description('A recording in, a verdict with reasons out.').exitOverride((error) => {
  process.exit(error.exitCode === 0 ? 0 : EXIT.usage);
});
addAnalysisCommands(program, terminal);
program
  .command('doctor')
  .description('what works on this machine')
  .action(async () => {
    const [{ runDoctor }, { readCliConfiguration }] = await Promise.all([
      import('./doctor-command.ts'),
      import('./read-cli-configuration.ts'),
    ]);
    process.exitCode = await runDoctor(await readCliConfiguration(process.env, process.cwd()), terminal);
  });

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`mien-analysis: ${error.message}\n`);
  process.exitCode = EXIT.error;
});

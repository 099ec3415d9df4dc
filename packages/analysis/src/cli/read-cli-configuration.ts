import { readRegistryOptions } from '../models/registry-options.ts';
import { CommandError } from './command-error.ts';
import { type Configuration, readEnvironment } from './environment.ts';

/** The environment and npm's own settings, read once by a command. @throws CommandError bad_environment, with every problem */
export async function readCliConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Promise<Configuration> {
  const read = readEnvironment(environment);
  if (!read.ok) throw new CommandError('bad_environment', `The environment is not as expected.\n  ${read.problems.join('\n  ')}`);
  const registry = await readRegistryOptions(environment, workingDirectory);
  return { ...read.configuration, models: { ...read.configuration.models, registry } };
}

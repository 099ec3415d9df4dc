import { type Config, readConfig, type Secrets } from '../config/read-config.ts';
import { CommandProblem } from './command-problem.ts';
import { EXITS } from './exit-codes.ts';

/** The settings of a command. @throws CommandProblem with every problem at once */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): { config: Config; secrets: Secrets } {
  const read = readConfig(environment);
  if (read.ok) return read;
  const lines = read.problems.map(({ setting, problem }) => `  ${setting}: ${problem}`);
  throw new CommandProblem('config.invalid', `settings are not as they must be (docs/configuration.md)\n${lines.join('\n')}`, EXITS.usage);
}

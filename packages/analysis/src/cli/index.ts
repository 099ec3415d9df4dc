import type { examineAnalysis as examine } from './doctor-command.ts';
import type { readCliConfiguration as read } from './read-cli-configuration.ts';

export { addAnalysisCommands } from './add-commands.ts';
export { CommandError } from './command-error.ts';
export type { DoctorFinding } from './doctor-command.ts';
export { EXIT } from './exit-codes.ts';
export { createProgress, type Terminal } from './terminal.ts';

/** Everything the analysis needs, tried; loaded when it is asked for. */
export const examineAnalysis: typeof examine = async (...given) => (await import('./doctor-command.ts')).examineAnalysis(...given);

/** The environment and npm's own settings, read once by a command. @throws CommandError bad_environment, with every problem */
export const readCliConfiguration: typeof read = async (...given) =>
  (await import('./read-cli-configuration.ts')).readCliConfiguration(...given);

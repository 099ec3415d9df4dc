export { addAnalysisCommands } from './add-commands.ts';
export { CommandError } from './command-error.ts';
export { type DoctorFinding, examineAnalysis } from './doctor-command.ts';
export { EXIT } from './exit-codes.ts';
export { readCliConfiguration } from './read-cli-configuration.ts';
export { createProgress, type Terminal } from './terminal.ts';

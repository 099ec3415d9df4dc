/** What a program reads before it loads anything: no decoder, no model. */
export { type ModelOptions, readModelEnvironment } from './models/options.ts';

import { pathToFileURL } from 'node:url';
import type { DigitRecogniser } from '@mien/analysis';

interface RecogniserModule {
  openDigitRecogniser(): Promise<DigitRecogniser>;
}

const isModule = (loaded: object): loaded is RecogniserModule =>
  typeof (loaded as Partial<RecogniserModule>).openDigitRecogniser === 'function';

/**
 * The operator's recogniser of digits, in the process that holds no key and reaches no database.
 * @param module absolute path of an ES module
 * @throws Error where it cannot be loaded: a service that is told to use one does not go on without it
 */
export async function loadRecogniser(module: string): Promise<DigitRecogniser> {
  const loaded: object = await import(pathToFileURL(module).href);
  if (!isModule(loaded)) throw new Error('the module of MIEN_DIGIT_RECOGNISER does not export openDigitRecogniser');
  return loaded.openDigitRecogniser();
}

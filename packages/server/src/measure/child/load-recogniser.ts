import { pathToFileURL } from 'node:url';
import { type DigitRecogniser, type HeardWord, openShippedRecogniser } from '@mien/analysis';
import type { OpenOrder } from '../wire.ts';

/** What an operator's module gives: it needs no name of its own. */
interface OwnRecogniser {
  readonly id?: string;
  hear: DigitRecogniser['hear'];
}
interface RecogniserModule {
  openDigitRecogniser(): Promise<OwnRecogniser>;
}

const isModule = (loaded: object): loaded is RecogniserModule =>
  typeof (loaded as Partial<RecogniserModule>).openDigitRecogniser === 'function';

/**
 * Who recognises digits, in the process that holds no key and reaches no database.
 * @returns null: nobody
 * @throws Error where the operator's own cannot be loaded: a service that is told to use one does not go on without it
 */
export async function loadRecogniser(wanted: OpenOrder['digitRecogniser']): Promise<DigitRecogniser | null> {
  if (wanted === 'none') return null;
  if (wanted === 'shipped') return openShippedRecogniser();
  const loaded: object = await import(pathToFileURL(wanted.module).href);
  if (!isModule(loaded)) throw new Error('the module of MIEN_DIGIT_RECOGNISER does not export openDigitRecogniser');
  const own = await loaded.openDigitRecogniser();
  return { id: own.id ?? 'own', hear: async (samples, language): Promise<HeardWord | string> => own.hear(samples, language) };
}

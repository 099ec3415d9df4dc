import { homedir } from 'node:os';
import { createChildDecoder, DEFAULT_LIMITS, type Engine, openBarcodeReader, openModels, readModelEnvironment } from '@mien/analysis';

/** The engine as the command line opens it with nothing set. */
export async function openBenchEngine(): Promise<Engine> {
  return {
    decoder: createChildDecoder(),
    models: openModels(readModelEnvironment(process.env, homedir())),
    barcodeReader: await openBarcodeReader(),
    limits: DEFAULT_LIMITS,
    embedder: 'face-embedder-512',
  };
}

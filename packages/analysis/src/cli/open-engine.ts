import { createChildDecoder } from '../decode/child-decoder.ts';
import { createFfmpegDecoder } from '../decode/ffmpeg-decoder.ts';
import { DEFAULT_LIMITS } from '../decode/media.ts';
import { openBarcodeReader } from '../models/barcode-reader.ts';
import { openModels } from '../models/open-models.ts';
import type { Engine } from '../pipeline/engine.ts';
import type { Configuration } from './environment.ts';
import { createProgress, type Terminal } from './terminal.ts';

/** The engine the configuration asks for; models come in when first needed, with progress. */
export async function openEngine(configuration: Configuration, terminal: Terminal): Promise<Engine> {
  const progress = createProgress(terminal);
  return {
    decoder: configuration.ffmpegPath ? createFfmpegDecoder({ path: configuration.ffmpegPath }) : createChildDecoder(),
    models: openModels({
      ...configuration.models,
      onProgress: (event) => {
        progress.bar(event.package, event.receivedBytes, event.totalBytes);
        if (event.receivedBytes >= event.totalBytes) progress.end();
      },
    }),
    barcodeReader: await openBarcodeReader().catch(() => null),
    limits: DEFAULT_LIMITS,
    embedder: configuration.embedder,
  };
}

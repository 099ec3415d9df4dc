import { createChildDecoder } from '../decode/child-decoder.ts';
import { createFfmpegDecoder } from '../decode/ffmpeg-decoder.ts';
import { DEFAULT_LIMITS } from '../decode/media.ts';
import { openModels } from '../models/open-models.ts';
import type { Engine } from '../pipeline/engine.ts';
import type { Configuration } from './environment.ts';
import { createProgress, type Terminal } from './terminal.ts';

/** The engine the configuration asks for; models come in when first needed, with progress. */
export function openEngine(configuration: Configuration, terminal: Terminal): Engine {
  const progress = createProgress(terminal);
  return {
    decoder: configuration.ffmpegPath ? createFfmpegDecoder({ path: configuration.ffmpegPath }) : createChildDecoder(),
    models: openModels({
      ...configuration.models,
      onProgress: (event) => {
        progress.show(event.package, event.receivedBytes, event.totalBytes);
        if (event.receivedBytes >= event.totalBytes) progress.end();
      },
    }),
    limits: DEFAULT_LIMITS,
    embedder: configuration.embedder,
  };
}

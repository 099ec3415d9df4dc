import { fetchModels } from '../models/fetch-models.ts';
import { MODELS, type ModelId } from '../models/manifest.ts';
import { renderModelCardsMarkdown } from '../models/render-model-cards.ts';
import type { Configuration } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { createProgress, type Terminal } from './terminal.ts';

export interface ModelsOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
}

const MODEL_IDS = Object.keys(MODELS) as ModelId[];

/** `mien models`: fetch what is missing, verify what is there, say what each is. */
export async function runModels(options: ModelsOptions, configuration: Configuration, terminal: Terminal): Promise<number> {
  if (options.markdown) {
    terminal.out.write(renderModelCardsMarkdown());
    return 0;
  }
  const progress = createProgress(terminal);
  const fetched = await fetchModels(MODEL_IDS, {
    ...configuration.models,
    onProgress: (event) => progress.bar(event.package, event.receivedBytes, event.totalBytes),
  });
  progress.end();
  if (options.json) terminal.out.write(`${JSON.stringify(fetched, null, 2)}\n`);
  else
    for (const model of fetched) {
      const why = model.state === 'unavailable' ? `  ${model.why}: ${model.detail}` : '';
      terminal.out.write(
        `${model.state === 'unavailable' ? '✗' : '✓'} ${model.id.padEnd(24)} ${MODELS[model.id].title}  (${model.state})${why}\n`,
      );
    }
  return fetched.every((model) => model.state !== 'unavailable') ? 0 : EXIT.error;
}

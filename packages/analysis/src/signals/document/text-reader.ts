import { type Measured, measured } from '@mien/protocol';
import type { Model, Models } from '../../models/runtime.ts';

/** PP-OCRv4: the three models and the recogniser's characters, index 0 being the CTC blank. */
export interface TextReader {
  readonly detector: Model;
  readonly orientation: Model;
  readonly recogniser: Model;
  readonly characters: readonly string[];
}

/** `model_unavailable` when any of them is. */
export async function openTextReader(models: Models): Promise<Measured<TextReader>> {
  const detector = await models.get('text-detector');
  if (!detector.measured) return detector;
  const orientation = await models.get('text-orientation');
  if (!orientation.measured) return orientation;
  const recogniser = await models.get('text-recogniser');
  if (!recogniser.measured) return recogniser;
  const dictionary = await models.readAsset('text-recogniser', 'dictionary');
  if (!dictionary.measured) return dictionary;
  const lines = new TextDecoder().decode(dictionary.value).replace(/\n$/, '').split('\n');
  const characters = ['', ...lines, ' '];
  return measured({ detector: detector.value, orientation: orientation.value, recogniser: recogniser.value, characters });
}

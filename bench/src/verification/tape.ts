import type { DecodeRequest, ModelId } from '@mien/analysis';
import type { InputShapes } from '../measure/open-bare-model.ts';

/** Which recording a decode was of. */
export type ClipName = 'document' | 'face';

/**
 * What one verification asked of the decoder and the models, in order: all that a bare loop must do as well. `frame` stands where a
 * decoded frame was handed out; the runs behind it belong to it.
 */
export type TapeEntry =
  | { readonly type: 'decode'; readonly clip: ClipName; readonly request: DecodeRequest }
  | { readonly type: 'frame' }
  | { readonly type: 'end' }
  | { readonly type: 'run'; readonly model: ModelId; readonly inputs: InputShapes };

export type Tape = readonly TapeEntry[];

/** Runs of each model, for the results. */
export function countRuns(tape: Tape): Record<string, number> {
  const runs: Record<string, number> = {};
  for (const entry of tape) if (entry.type === 'run') runs[entry.model] = (runs[entry.model] ?? 0) + 1;
  return runs;
}

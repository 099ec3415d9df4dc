import { type Engine, similarityOf } from '@mien/analysis';
import type { DataFolder } from '../data-folder.ts';
import type { Scored } from '../error-rates.ts';
import { embedFile } from './embed-file.ts';

export interface MeasuredPairs {
  readonly scored: readonly Scored[];
  /** files in which no face was found */
  readonly withoutFace: number;
  readonly files: number;
  /** pairs left out, as one of the two had no face */
  readonly leftOut: number;
}

/** Compares every pair; each file is looked at once. */
export async function measurePairs(pairs: DataFolder['pairs'], engine: Engine, tell: (done: number) => void): Promise<MeasuredPairs> {
  const files = filesOf(pairs);
  const templates = new Map<string, readonly number[] | null>();
  for (const file of files) {
    templates.set(file, await embedFile(file, engine));
    tell(templates.size);
  }
  const scored = pairs.flatMap(({ a, b, same }): Scored[] => {
    const [first, second] = [templates.get(a), templates.get(b)];
    if (!first || !second) return [];
    return [{ genuine: same, score: similarityOf(Float32Array.from(first), Float32Array.from(second)) }];
  });
  const withoutFace = [...templates.values()].filter((template) => template === null).length;
  return { scored, withoutFace, files: files.length, leftOut: pairs.length - scored.length };
}

export const filesOf = (pairs: DataFolder['pairs']): string[] => [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];

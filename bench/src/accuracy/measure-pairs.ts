import { type Engine, similarityOf } from '@mien/analysis';
import type { DataFolder } from '../data-folder.ts';
import type { Scored } from '../error-rates.ts';
import { type EmbeddedFile, embedFile } from './embed-file.ts';

interface GroupedPair extends Scored {
  /** what both files are counted under; `mixed` where they differ */
  readonly groups: Readonly<Record<string, string>>;
}

export interface MeasuredPairs {
  readonly scored: readonly GroupedPair[];
  /** files in which no face was found */
  readonly withoutFace: number;
  readonly files: number;
  /** pairs left out, as one of the two had no face */
  readonly leftOut: number;
}

/** Compares every pair; each file is looked at once. */
export async function measurePairs(
  { pairs, labels }: Pick<DataFolder, 'pairs' | 'labels'>,
  engine: Engine,
  tell: (done: number) => void,
): Promise<MeasuredPairs> {
  const files = filesOf(pairs);
  const templates = new Map<string, EmbeddedFile | null>();
  for (const file of files) {
    templates.set(file, await embedFile(file, engine));
    tell(templates.size);
  }
  const groupsOf = (file: string): Readonly<Record<string, string>> => ({ ...templates.get(file)?.groups, ...labels.get(file) });
  const scored = pairs.flatMap(({ a, b, same }): GroupedPair[] => {
    const [first, second] = [templates.get(a), templates.get(b)];
    if (!first || !second) return [];
    const score = similarityOf(Float32Array.from(first.template), Float32Array.from(second.template));
    return [{ genuine: same, score, groups: sharedGroups(groupsOf(a), groupsOf(b)) }];
  });
  const withoutFace = [...templates.values()].filter((template) => template === null).length;
  return { scored, withoutFace, files: files.length, leftOut: pairs.length - scored.length };
}

export const filesOf = (pairs: DataFolder['pairs']): string[] => [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];

const sharedGroups = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((part) => [part, a[part] === b[part] ? (a[part] ?? 'mixed') : 'mixed']),
  );

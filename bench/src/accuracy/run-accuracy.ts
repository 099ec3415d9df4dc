import { resolveThresholds } from '@mien/analysis';
import { SHIPPED_POLICIES } from '@mien/protocol';
import { readDataFolder } from '../data-folder.ts';
import { tellProgress } from '../measure/progress.ts';
import type { PartResult } from '../part.ts';
import type { ResultRow } from '../result.ts';
import { openBenchEngine } from '../verification/open-engine.ts';
import { measureDocuments } from './measure-documents.ts';
import { filesOf, measurePairs } from './measure-pairs.ts';
import { type JudgedPresentation, measurePresentations } from './measure-presentations.ts';
import { reportDocuments } from './report-documents.ts';
import { reportPairs } from './report-pairs.ts';
import { reportPresentations } from './report-presentations.ts';

/** A mistyped folder must not look like a run without errors. */
const NOTHING_FOUND =
  'Nothing to measure: the folder holds no pairs.csv, documents.csv, genuine/ or attacks/SPECIES/ with rows or files (docs/bench.md).\n';

/** Error rates on anybody's folder. Parts that are not there are left out. Names, scores and values of single files are not written. */
export async function runAccuracy(directory: string, today: string): Promise<PartResult> {
  const data = await readDataFolder(directory);
  for (const problem of data.problems) process.stderr.write(`${problem}\n`);
  const policy = SHIPPED_POLICIES[1];
  const engine = await openBenchEngine();
  const thresholds = resolveThresholds(policy, engine.embedder);
  const rows: ResultRow[] = [];
  try {
    if (data.pairs.length > 0) {
      const pairs = await measurePairs(data, engine, tellProgress('pairs: files', filesOf(data.pairs).length));
      rows.push(...reportPairs(pairs, { accept: thresholds.matchAccept, review: thresholds.matchReview }));
    }
    if (data.documents.length > 0) {
      const documents = await measureDocuments(data.documents, engine, today, tellProgress('documents', data.documents.length));
      rows.push(...reportDocuments(documents));
    }
    const folders = Object.entries(data.attacks);
    const total = folders.reduce((sum, [, files]) => sum + files.length, data.genuine.length);
    if (total > 0) {
      const tell = tellProgress('presentations', total);
      let done = 0;
      const judge = (files: readonly string[]): Promise<JudgedPresentation[]> =>
        measurePresentations(files, { engine, policy, labels: data.labels, asOf: today, tell: () => tell(++done) });
      const genuine = await judge(data.genuine);
      const attacks: Record<string, JudgedPresentation[]> = {};
      for (const [species, files] of folders) attacks[species] = await judge(files);
      rows.push(...reportPresentations({ genuine, attacks }, thresholds.passive?.review ?? null));
    }
    if (rows.length === 0) process.stderr.write(NOTHING_FOUND);
    return {
      rows,
      facts: {
        data: {
          pairs: data.pairs.length,
          documents: data.documents.length,
          genuine: data.genuine.length,
          attacks: Object.fromEntries(folders.map(([species, files]) => [species, files.length])),
          labels: data.labels.size,
          problems: data.problems.length,
        },
        policy: { id: policy.id, version: policy.version },
        embedder: engine.embedder,
        models: engine.models.loaded(),
        limits:
          'Rates of this folder alone. Skin tone is a proxy by camera colour (the typology angle); glasses and age are what labels.csv says, measured by nobody here. Pairs that share people or sessions are not independent: the bounds are then too narrow.',
      },
    };
  } finally {
    await engine.models.release();
  }
}

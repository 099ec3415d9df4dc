import type { Picture } from '@mien/analysis';
import { type Measured, startChild } from '../children/start-child.ts';
import type { Cost } from '../measure/measure-call.ts';
import { tellProgress } from '../measure/progress.ts';
import { READER_NAMES, READERS } from './readers.ts';
import { type PhotographedSpecimen, photographSpecimens, type SpecimenCounts, totalOf } from './specimens.ts';
import type { DocumentAnswer, DocumentReading, DocumentRequest, DocumentTask, ReaderName } from './subject.ts';

/** One reading of one specimen, beside what stands on it. */
export interface JudgedReading {
  readonly specimen: Omit<PhotographedSpecimen, 'picture'>;
  /** null where the reader had nothing to look at (our card was not found) */
  readonly reading: DocumentReading | null;
  readonly cost: Cost | null;
}

export interface ReaderRun {
  readonly name: ReaderName;
  readonly readings: readonly JudgedReading[];
  readonly peakMemoryMb: number;
}

const ENTRY = new URL('./reader-child.js', import.meta.url);

/** Every reader over the same specimens, in turn, each in a process of its own; the first specimen of each task is run once uncounted. */
export async function measureReaders(counts: SpecimenCounts): Promise<ReaderRun[]> {
  const runs = READER_NAMES.map((name) => {
    const child = startChild<DocumentRequest, DocumentAnswer>(ENTRY, [name]);
    return { name, child, readings: [] as JudgedReading[], peakMemoryMb: 0 };
  });
  const tell = tellProgress('documents: specimens', totalOf(counts));
  const warm = new Set<DocumentTask>();
  let done = 0;
  try {
    for await (const { picture, ...specimen } of photographSpecimens(counts)) {
      const { task } = specimen;
      if (!warm.has(task)) for (const { child } of runs) await child.ask({ task, picture });
      warm.add(task);
      // ours comes first: its card is what the last reader is shown
      let card: Picture | null = null;
      for (const run of runs) {
        const shown: Picture | null = READERS[run.name].shown === 'our card' ? card : picture;
        const answered: Measured<DocumentAnswer> | null = shown === null ? null : await run.child.ask({ task, picture: shown });
        card = answered?.answer.card ?? card;
        run.peakMemoryMb = answered?.peakMemoryMb ?? run.peakMemoryMb;
        run.readings.push({
          specimen,
          reading: answered?.answer.reading ?? null,
          cost: answered?.cost ?? null,
        });
      }
      done += 1;
      tell(done);
    }
    return runs.map(({ name, readings, peakMemoryMb }) => ({ name, readings, peakMemoryMb }));
  } finally {
    await Promise.all(runs.map(({ child }) => child.stop()));
  }
}

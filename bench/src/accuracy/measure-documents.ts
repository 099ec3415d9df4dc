import { type Engine, measureDocumentStep } from '@mien/analysis';
import type { DataFolder } from '../data-folder.ts';

type DocumentRow = DataFolder['documents'][number];

/** What was read of one document beside what stands on it. Values stay inside: only counts are written. */
export interface JudgedDocument {
  readonly type: string;
  readonly kindSeen: string | null;
  readonly zone: { readonly isRight: boolean; readonly isAccepted: boolean } | null;
  readonly fields: readonly { readonly name: string; readonly outcome: 'right' | 'wrong' | 'not_read' }[];
}

/** Reads every document, still or clip, through the pipeline's own step. @param today YYYY-MM-DD */
export async function measureDocuments(
  documents: DataFolder['documents'],
  engine: Engine,
  today: string,
  tell: (done: number) => void,
): Promise<JudgedDocument[]> {
  const judged: JudgedDocument[] = [];
  for (const document of documents) {
    judged.push(await judgeDocument(document, engine, today));
    tell(judged.length);
  }
  return judged;
}

async function judgeDocument({ file, type, mrz, fields }: DocumentRow, engine: Engine, today: string): Promise<JudgedDocument> {
  const { signals } = await measureDocumentStep({ path: file }, engine, { stage: 'document_front', today });
  const document = signals.document.measured ? signals.document.value : null;
  const zone = document?.mrz.measured ? document.mrz.value : null;
  return {
    type,
    kindSeen: document?.kind.measured ? document.kind.value.type : null,
    zone:
      mrz.length === 0 ? null : { isRight: zone !== null && zone.lines.join('|') === mrz.join('|'), isAccepted: zone?.accepted === true },
    fields: Object.entries(fields).map(([name, truth]) => {
      const read = (document?.fields ?? []).filter((field) => field.name === name);
      const isRight = read.some((field) => sameValue(field.value, truth));
      return { name, outcome: isRight ? 'right' : read.length > 0 ? 'wrong' : 'not_read' };
    }),
  };
}

/** Letters and digits alike, whatever the case and the spaces. */
export const sameValue = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (value: string): string => value.normalize('NFKC').toUpperCase().replace(/\s+/g, '');

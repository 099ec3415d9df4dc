import type { Picture } from '@mien/analysis';
import type { FieldName } from '@mien/protocol';

export type DocumentTask = 'mrz' | 'prc_front';

/** What a reader says of one photograph. */
export interface DocumentReading {
  /** lines of the zone as read; null where the reader offers none */
  readonly mrz: readonly string[] | null;
  /** the reader's own guards (ours) or all check digits (a peer) vouch for it */
  readonly mrzAccepted: boolean;
  /** printed fields by name */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
}

export interface DocumentRequest {
  readonly task: DocumentTask;
  readonly picture: Picture;
}

export interface DocumentAnswer {
  readonly reading: DocumentReading;
  /** our rectified card, for readers that are given our crop; made outside of their time */
  readonly card: Picture | null;
}

export type ReaderName = 'mien' | 'tesseract-page' | 'tesseract-card';

export interface DocumentReader {
  read(request: DocumentRequest): Promise<DocumentAnswer>;
}

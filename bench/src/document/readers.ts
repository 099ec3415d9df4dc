import { openTesseract } from '../peers/tesseract.ts';
import { openOurReader } from './ours.ts';
import type { DocumentReader, ReaderName } from './subject.ts';

interface ReaderEntry {
  readonly title: string;
  readonly open: () => Promise<DocumentReader>;
  readonly shown: 'photograph' | 'our card';
}

/** Everyone who reads the same specimens. */
export const READERS = {
  mien: { title: 'Mien', open: async () => openOurReader(), shown: 'photograph' },
  'tesseract-page': { title: 'tesseract.js, whole photograph', open: () => openTesseract('page'), shown: 'photograph' },
  'tesseract-card': { title: 'tesseract.js, our rectified card', open: () => openTesseract('card'), shown: 'our card' },
} as const satisfies Record<ReaderName, ReaderEntry>;

export const READER_NAMES = Object.keys(READERS) as readonly ReaderName[];
export const isReaderName = (name: string): name is ReaderName => name in READERS;

import { join } from 'node:path';
import { type FrameField, type Picture, parsePrcFront } from '@mien/analysis';
import sharp, { type Sharp } from 'sharp';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { checkZone, findZone } from '../document/find-zone.ts';
import type { DocumentReader, DocumentReading } from '../document/subject.ts';
import { packageFolder } from './locate-package.ts';

export const TESSERACT = import.meta.resolve('tesseract.js');

/** What tesseract.js is shown: the photograph as it is, or our rectified card. */
type Shown = 'page' | 'card';

/** Its integer LSTM weights out of its own npm packages: the ones it downloads by itself when nothing is set. */
const WEIGHTS = '4.0.0_best_int';
const ENGLISH = import.meta.resolve('@tesseract.js-data/eng');
const CHINESE = import.meta.resolve('@tesseract.js-data/chi_sim');
const ZONE_SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';
/** A zone is no language: without dictionaries it read more. */
const NO_DICTIONARIES = { load_system_dawg: '0', load_freq_dawg: '0', load_unambig_dawg: '0', load_punc_dawg: '0', load_number_dawg: '0' };
/** On our card, of scales 0.7, 1, 1.5 and 2 and with or without median, normalising and threshold, this one read the most zones. */
const ZONE_SCALE = 0.7;
const ZONE_SHARE = 0.46;
/** An ID-1 card is 3.4 inches wide and 1,028 px: it asks for a resolution and guesses without. */
const DPI = 300;

/** tesseract.js with the best settings found on 20 of the specimens: sparse text for pages and cards, one block for a cropped zone. */
export async function openTesseract(shown: Shown): Promise<DocumentReader> {
  const zoneWorker = await createWorker(
    'eng',
    OEM.LSTM_ONLY,
    { langPath: join(packageFolder(ENGLISH), WEIGHTS), cacheMethod: 'none' },
    NO_DICTIONARIES,
  );
  await zoneWorker.setParameters({
    tessedit_pageseg_mode: shown === 'page' ? PSM.SPARSE_TEXT : PSM.SINGLE_BLOCK,
    tessedit_char_whitelist: ZONE_SYMBOLS,
  });
  const cardWorker = await createWorker('chi_sim', OEM.LSTM_ONLY, { langPath: join(packageFolder(CHINESE), WEIGHTS), cacheMethod: 'none' });
  await cardWorker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
  return {
    async read({ task, picture }) {
      const reading = task === 'mrz' ? await readZone(zoneWorker, picture, shown) : await readCard(cardWorker, picture);
      return { reading, card: null };
    },
  };
}

async function readZone(worker: Worker, picture: Picture, shown: Shown): Promise<DocumentReading> {
  const { data } = await worker.recognize(shown === 'page' ? await encode(picture) : await cropZone(picture));
  const zone = findZone(data.text.split('\n'));
  return { mrz: zone, mrzAccepted: zone !== null && checkZone(zone), fields: {} };
}

async function readCard(worker: Worker, picture: Picture): Promise<DocumentReading> {
  const { data } = await worker.recognize(await encode(picture), {}, { text: true, blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  // The card's pattern gives it dashes, quotes and bars between the letters: taken out, as anybody would.
  const read = lines.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
    text: text.replace(/[^\p{L}\p{N}]/gu, ''),
    confidence: confidence / 100,
    quad: [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ] as [[number, number], [number, number], [number, number], [number, number]],
  }));
  const fields: FrameField[] = parsePrcFront(read.filter(({ text }) => text !== ''));
  return { mrz: null, mrzAccepted: false, fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
}

const open = ({ data, width, height }: Picture): Sharp => sharp(data, { raw: { width, height, channels: 3 } });

/** Uncompressed, so that the peer's time is not spent on unpacking. */
const encode = (picture: Picture): Promise<Buffer> => open(picture).withMetadata({ density: DPI }).png({ compressionLevel: 0 }).toBuffer();

const cropZone = (card: Picture): Promise<Buffer> => {
  const height = Math.round(card.height * ZONE_SHARE);
  return open(card)
    .extract({ left: 0, top: card.height - height, width: card.width, height })
    .resize(Math.round(card.width * ZONE_SCALE), null, { kernel: 'cubic' })
    .withMetadata({ density: DPI })
    .png({ compressionLevel: 0 })
    .toBuffer();
};

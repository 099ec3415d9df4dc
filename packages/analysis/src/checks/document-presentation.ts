import type { CardSignals, DocumentSignals } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { atBestFrame, type FilmedSide, measuredSides } from './document-sides.ts';
import { firstFaults } from './first-faults.ts';
import { CANNOT_TELL, type Fault, faulty, type Judgement } from './judgement.ts';
import type { LimitRow } from './limit-row.ts';

interface Shown {
  readonly step: FilmedSide['step'];
  readonly document: DocumentSignals;
  readonly card: CardSignals;
}

const minChroma = (input: DecisionInput): number => input.policy.document.quality.minChroma;

/** Colour around a grey card shows that the camera sees colour: then the card itself is a grey copy. */
const seenInColour = ({ document }: Shown, input: DecisionInput): boolean =>
  document.surroundChroma?.measured === true && document.surroundChroma.value >= minChroma(input);

/** Chroma of the side that carries the portrait. The back of a licence is black on white by nature: 2.7 on a clean one. */
const colourOf = ({ step, card }: Shown): number | null => (step === 'document_front' ? card.chroma : null);

/** What the card is shown on; the first that holds. Without colour around it, a grey card may be the camera's doing: film again. */
const COPY_ROWS = (input: DecisionInput): readonly LimitRow<Shown>[] => [
  {
    code: 'document.screenshot',
    signal: 'flatRatio',
    value: ({ document }) => document.flatRatio,
    bound: 'at_most',
    limit: () => input.policy.document.quality.maxFlatRatio,
  },
  {
    code: 'document.screen',
    signal: 'recapturePeak',
    value: ({ card }) => card.recapturePeak,
    bound: 'at_most',
    limit: () => input.policy.document.quality.maxRecapturePeak,
  },
  {
    code: 'document.photocopy',
    signal: 'chroma',
    value: (shown) => (seenInColour(shown, input) ? colourOf(shown) : null),
    bound: 'at_least',
    limit: () => minChroma(input),
  },
  {
    code: 'document.greyscale',
    signal: 'chroma',
    value: (shown) => (seenInColour(shown, input) ? null : colourOf(shown)),
    bound: 'at_least',
    limit: () => minChroma(input),
  },
];

const SPECIMEN_ROWS: readonly LimitRow<Shown>[] = [
  {
    code: 'document.specimen',
    signal: 'specimenWords',
    value: ({ document }) => document.specimenWords.length,
    bound: 'at_most',
    limit: () => 0,
  },
];

/** A copy and a specimen are two faults: a grey copy of a specimen is told as both. */
export function judgeDocumentPresentation(input: DecisionInput): Judgement {
  const faults: Fault[] = [];
  for (const { step, document } of measuredSides(input)) {
    if (!document.card.measured) return CANNOT_TELL;
    const shown = { step, document, card: document.card.value };
    const place = { step, ...atBestFrame(document) };
    faults.push(...firstFaults(COPY_ROWS(input), shown, input, place), ...firstFaults(SPECIMEN_ROWS, shown, input, place));
  }
  return faulty(faults);
}

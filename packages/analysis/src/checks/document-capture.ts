import type { CardSignals, DocumentSignals, DocumentType } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { askedSides, atBestFrame, documentKind, type FilmedSide } from './document-sides.ts';
import { firstFaults } from './first-faults.ts';
import { type Fault, faulty, type Judgement, unmeasured } from './judgement.ts';
import type { LimitRow } from './limit-row.ts';

interface View {
  readonly step: FilmedSide['step'];
  readonly document: DocumentSignals;
  readonly card: CardSignals | null;
  /** type seen in the front step */
  readonly frontType: DocumentType | null;
}

const quality = (input: DecisionInput) => input.policy.document.quality;
const ofCard =
  (measure: (card: CardSignals) => number) =>
  (view: View): number | null =>
    view.card === null ? null : measure(view.card);

/**
 * Something written was seen, yet no card: blur hides edges before it hides that there is text, and a document whose sharp words are
 * known but whose edges are nowhere reaches out of the picture. An empty table or paper shows no words.
 */
const seenWithoutCard = ({ card, document }: View): boolean => card === null && (document.documents > 0 || document.lines.length > 0);

const isBlank = ({ document }: View): boolean =>
  document.lines.length === 0 &&
  document.fields.length === 0 &&
  !document.kind.measured &&
  !document.mrz.measured &&
  !document.barcode.measured;

/**
 * From what hides everything to what hides little: dark → found → one → whole → near → glare → blur → covered → written on → right side.
 * Up-side-down is no fault: the picture was turned.
 */
const CAPTURE_ROWS: readonly LimitRow<View>[] = [
  {
    code: 'document.too_dark',
    signal: 'brightness',
    value: (view) => view.card?.brightness ?? view.document.frameBrightness,
    bound: 'at_least',
    limit: (input) => quality(input).minBrightness,
  },
  {
    code: 'document.blurred',
    signal: 'frameSharpness',
    value: (view) => (seenWithoutCard(view) ? view.document.frameSharpness : null),
    bound: 'at_least',
    limit: (input) => quality(input).minSharpness,
  },
  {
    code: 'document.cut_off',
    signal: 'card',
    value: (view) => (seenWithoutCard(view) && view.document.kind.measured ? 0 : null),
    bound: 'at_least',
    limit: () => 1,
  },
  { code: 'document.not_found', signal: 'card', value: (view) => (view.card === null ? 0 : 1), bound: 'at_least', limit: () => 1 },
  { code: 'document.multiple', signal: 'documents', value: (view) => view.document.documents, bound: 'at_most', limit: () => 1 },
  { code: 'document.cut_off', signal: 'cutCorners', value: ofCard((card) => card.cutCorners), bound: 'at_most', limit: () => 0 },
  {
    code: 'document.too_far',
    signal: 'widthPx',
    unit: 'px',
    value: ofCard((card) => card.widthPx),
    bound: 'at_least',
    limit: (input) => quality(input).minWidthPx,
  },
  {
    code: 'document.glare',
    signal: 'glareRatio',
    value: ofCard((card) => card.glareRatio),
    bound: 'at_most',
    limit: (input) => quality(input).maxGlareRatio,
  },
  {
    code: 'document.blurred',
    signal: 'sharpness',
    value: ofCard((card) => card.sharpness),
    bound: 'at_least',
    limit: (input) => quality(input).minSharpness,
  },
  {
    code: 'document.covered',
    signal: 'covered',
    value: (view) => (view.card?.covered.measured ? view.card.covered.value : null),
    bound: 'at_most',
    limit: (input) => quality(input).maxCovered,
  },
  { code: 'document.not_found', signal: 'lines', value: (view) => (isBlank(view) ? 0 : null), bound: 'at_least', limit: () => 1 },
  {
    code: 'document.wrong_side',
    signal: 'kind.side',
    value: (view) => (view.document.kind.measured ? (view.document.kind.value.side === 'back' ? 'back' : 'front') : null),
    bound: 'is',
    limit: (_, view) => (view.step === 'document_back' ? 'back' : 'front'),
  },
  {
    code: 'document.wrong_side',
    signal: 'kind.type',
    value: (view) => (view.document.kind.measured ? view.document.kind.value.type : null),
    bound: 'is',
    limit: (_, view) => view.frontType ?? (view.document.kind.measured ? view.document.kind.value.type : ''),
  },
];

function sideFaults(step: FilmedSide['step'], document: DocumentSignals, input: DecisionInput): Fault[] {
  const card = document.card.measured ? document.card.value : null;
  const view: View = { step, document, card, frontType: documentKind(input)?.type ?? null };
  return firstFaults(CAPTURE_ROWS, view, input, { step, ...atBestFrame(document) });
}

/** Each asked side on its own: at most one fault a side that stands in the way. */
export function judgeDocumentCapture(input: DecisionInput): Judgement {
  const faults: Fault[] = [];
  for (const { step, signals } of askedSides(input)) {
    if (!signals.measured) return unmeasured(signals.why, step);
    const { document } = signals.value;
    if (document.measured) {
      if (!document.value.card.measured && document.value.card.why === 'model_unavailable') return unmeasured('model_unavailable', step);
      faults.push(...sideFaults(step, document.value, input));
    } else if (document.why === 'no_document')
      faults.push({ code: 'document.not_found', step, evidence: [{ signal: 'card', measured: 0, threshold: 1 }] });
    else return unmeasured(document.why, step);
  }
  return faulty(faults);
}

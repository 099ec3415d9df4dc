import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_EN } from './public.ts';

export const DOCUMENT_EN = {
  'document.not_found': {
    title: 'No document in the picture',
    cause: 'No document can be seen in the picture.',
    remedy: 'Lay the document on a plain, darker surface and fit it into the outline, then try again.',
    staffText: 'No card outline and no document text are found (card, kind and lines not measured or empty).',
  },
  'document.blurred': {
    title: 'Document is blurred',
    cause: 'The document is not sharp enough to read.',
    remedy: 'Wipe the lens, hold the phone still and wait for the focus, then try again.',
    staffText: 'Sharpness of the rectified card is under the policy minimum (card.sharpness).',
  },
  'document.glare': {
    title: 'Reflection on the document',
    cause: 'A reflection hides part of the document.',
    remedy: 'Tilt the document a little or move away from the lamp, then try again.',
    staffText: 'The share of the card with clipped highlights is over the policy limit (card.glareRatio).',
  },
  'document.too_dark': {
    title: 'Document is too dark',
    cause: 'There is too little light on the document.',
    remedy: 'Move the document into daylight or under a lamp, then try again.',
    staffText: 'Mean luma of the card is under the policy minimum (card.brightness).',
  },
  'document.cut_off': {
    title: 'Document is cut off',
    cause: 'Part of the document is outside the picture.',
    remedy: 'Move back until all four corners are inside the outline, then try again.',
    staffText: 'One or more corners lie on or outside the border of the frame (card.cutCorners).',
  },
  'document.too_far': {
    title: 'Document is too small',
    cause: 'The document is too far away to read.',
    remedy: 'Come closer until the document fills the outline, then try again.',
    staffText: 'The width of the card is under the policy minimum (card.widthPx).',
  },
  'document.wrong_side': {
    title: 'Turn the document over',
    cause: 'The picture shows the other side of the document.',
    remedy: 'Turn the document over and show the side that is asked for.',
    staffText: 'The side that was recognised is not the side of this step (kind.side).',
  },
  'document.multiple': {
    title: 'More than one document',
    cause: 'More than one document is in the picture.',
    remedy: 'Leave only one document in view, then try again.',
    staffText: 'Several documents are seen at once in the best frame (documents).',
  },
  'document.covered': {
    title: 'Document is partly covered',
    cause: 'A finger or something else covers part of the document.',
    remedy: 'Lay the document down or hold it by the edges, then try again.',
    staffText: 'The covered share of the text area is over the policy limit (card.covered).',
  },
  'document.greyscale': {
    title: 'Picture has no colour',
    cause: 'The document appears without colour.',
    remedy: 'Turn off black-and-white filters and show the original document.',
    staffText: 'Mean chroma of the card is under the policy minimum: a grey filter or a grey copy (card.chroma).',
  },
  'document.mrz_unreadable': {
    title: 'Code lines are unreadable',
    cause: 'The lines of letters and “<” signs on the document cannot be read.',
    remedy: 'Keep those lines flat, sharp and free of reflections, then try again.',
    staffText: 'The document type carries a machine-readable zone and no zone passes the reader’s guards (mrz.accepted).',
  },
  'document.barcode_unreadable': {
    title: 'Barcode is unreadable',
    cause: 'The barcode on the back of the document cannot be read.',
    remedy: 'Hold the barcode flat, sharp and free of reflections, then try again.',
    staffText: 'The document type carries a PDF417 barcode and none is decoded (barcode).',
  },
  'document.text_unreadable': {
    title: 'Text is unreadable',
    cause: 'Some of the printed text on the document cannot be read.',
    remedy: 'Lay the document flat in even light and wait for sharp text, then try again.',
    staffText: 'A field that this document must carry is missing or read with too little confidence (fields); the evidence names it.',
  },
  'document.expired': {
    title: 'Document has expired',
    cause: 'This document is past its expiry date.',
    remedy: 'Choose another accepted document that is in date.',
    staffText: 'The expiry date read lies before the date of judgement (fields: expiryDate).',
  },
  'document.expires_soon': {
    title: 'Document expires soon',
    cause: 'This document expires within a short time.',
    remedy: 'Choose a document with a later expiry date, or plan to verify again soon.',
    staffText: 'The expiry date read lies within the policy’s warning period (fields: expiryDate).',
  },
  'document.type_not_accepted': {
    title: 'Document type not accepted',
    cause: 'Your wallet does not accept this type of document.',
    remedy: 'Choose a document from the list of accepted documents.',
    staffText: 'The type that was recognised is not in the policy’s list of documents (kind.type).',
  },
  'document.country_not_accepted': {
    title: 'Issuing country not accepted',
    cause: 'Your wallet does not accept this document from this country or region.',
    remedy: 'Choose a document from the list of accepted countries and regions.',
    staffText: 'The policy accepts this type, but not from this issuing state (kind.issuingState).',
  },
  'document.damaged': {
    title: 'Document is damaged',
    cause: 'The document is too worn or damaged to be used.',
    remedy: 'Choose another accepted document in good condition.',
    staffText: 'A reviewer judges that damage hides or alters parts of the document.',
  },
  'document.photocopy': {
    title: 'Original document needed',
    cause: 'The picture appears to show a copy of the document.',
    remedy: 'Show the original document itself, not a copy.',
    staffText: 'The card looks like a printed copy: nearly no colour, or the texture of print (card.chroma, card.recapturePeak).',
  },
  'document.screen': {
    title: 'Not from a screen, please',
    cause: 'The picture appears to show a document on a screen.',
    remedy: 'Show the original document itself, not a picture of it on a screen.',
    staffText: 'A pixel lattice (moiré) lies under the picture of the card (card.recapturePeak).',
  },
  'document.screenshot': {
    title: 'Live picture needed',
    cause: 'The picture appears to be a digital image and not taken by a camera.',
    remedy: 'Show the original document to your camera instead of a file or screenshot.',
    staffText: 'The picture is a flat, noiseless digital image (flatRatio).',
  },
  'document.tampered': {
    ...PUBLIC_EN.support,
    staffText: 'Fields, fonts or surfaces of the document show signs of editing; the evidence gives signal and region.',
  },
  'document.portrait_replaced': {
    ...PUBLIC_EN.support,
    staffText: 'A reviewer judges that the portrait on the document was replaced or pasted over.',
  },
  'document.specimen': {
    ...PUBLIC_EN.support,
    staffText: 'The document carries specimen wording or a known specimen number (specimenWords, fields: documentNumber).',
  },
  'document.data_inconsistent': {
    ...PUBLIC_EN.support,
    staffText: 'Machine-readable zone, barcode, printed text or number contradict one another (fields by source, mrz.checkDigits).',
  },
} as const satisfies Record<CodesOf<'document'>, ReasonText>;

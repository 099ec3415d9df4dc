import { measured, notMeasured } from '@mien/protocol';
import { drop } from '../clean-scene.ts';
import { BACK, type Fault, FRONT, faultsOf } from './fault.ts';

export const DOCUMENT_CAPTURE_FAULTS: readonly Fault[] = faultsOf({ check: 'document.capture', step: FRONT, class: 'retry' }, [
  {
    code: 'document.not_found',
    when: 'the picture shows no document',
    signal: 'card',
    threshold: 1,
    spoil: ({ front }) => {
      front.card = notMeasured('no_document');
      front.documents = 0;
      front.lines = [];
      front.fields = [];
      front.kind = notMeasured('no_text');
    },
  },
  {
    code: 'document.not_found',
    when: 'blank paper: smooth, and nothing written on it',
    signal: 'card',
    threshold: 1,
    spoil: ({ front }) => {
      front.card = notMeasured('no_document');
      front.documents = 0;
      front.frameSharpness = 2;
      front.lines = [];
      front.fields = [];
      front.kind = notMeasured('no_text');
    },
  },
  {
    code: 'document.not_found',
    when: 'a sharp rectangle has nothing written on it',
    signal: 'lines',
    threshold: 1,
    spoil: ({ front }) => {
      front.lines = [];
      front.fields = [];
      front.kind = notMeasured('no_text');
    },
  },
  {
    code: 'document.not_found',
    when: 'the document search says there is none',
    signal: 'card',
    threshold: 1,
    spoil: ({ input }) => {
      if (input.signals.documentFront.measured) input.signals.documentFront.value.document = notMeasured('no_document');
    },
  },
  {
    code: 'document.too_dark',
    when: 'it is dark, and therefore blurred and unread too',
    signal: 'brightness',
    threshold: 55,
    spoil: ({ front, frontCard }) => {
      frontCard.brightness = 20;
      frontCard.sharpness = 3;
      front.fields = [];
      front.kind = notMeasured('not_readable');
    },
  },
  {
    code: 'document.too_dark',
    when: 'it is too dark to find the document',
    signal: 'brightness',
    threshold: 55,
    spoil: ({ front }) => {
      front.card = notMeasured('no_document');
      front.frameBrightness = 12;
      front.lines = [];
      front.fields = [];
    },
  },
  {
    code: 'document.blurred',
    when: 'it is blurred, and therefore unread',
    signal: 'sharpness',
    threshold: 16,
    spoil: ({ front, frontCard }) => {
      frontCard.sharpness = 6;
      front.fields = [];
      front.kind = notMeasured('not_readable');
    },
  },
  {
    code: 'document.blurred',
    when: 'blur hides the edges but not that there is text',
    signal: 'frameSharpness',
    threshold: 16,
    spoil: ({ front }) => {
      front.card = notMeasured('no_document');
      front.frameSharpness = 4;
      front.fields = [];
    },
  },
  {
    code: 'document.blurred',
    when: 'only the back is blurred',
    step: BACK,
    signal: 'sharpness',
    threshold: 16,
    spoil: ({ back, backCard }) => {
      backCard.sharpness = 6;
      back.fields = [];
    },
  },
  {
    code: 'document.multiple',
    when: 'two documents are shown',
    signal: 'documents',
    threshold: 1,
    spoil: ({ front }) => {
      front.documents = 2;
    },
  },
  {
    code: 'document.cut_off',
    when: 'two corners are outside, and their text with them',
    signal: 'cutCorners',
    threshold: 0,
    spoil: ({ front, frontCard }) => {
      frontCard.cutCorners = 2;
      drop(front, 'personalNumber');
    },
  },
  {
    code: 'document.cut_off',
    when: 'its words are sharp and known, but its edges are nowhere',
    signal: 'card',
    threshold: 1,
    spoil: ({ front }) => {
      front.card = notMeasured('no_document');
    },
  },
  {
    code: 'document.too_far',
    when: 'the card is 300 px wide, and therefore unsharp',
    signal: 'widthPx',
    threshold: 480,
    spoil: ({ frontCard }) => {
      frontCard.widthPx = 300;
      frontCard.sharpness = 8;
    },
  },
  {
    code: 'document.glare',
    when: 'a lamp shines on a third of it',
    signal: 'glareRatio',
    threshold: 0.14,
    spoil: ({ front, frontCard }) => {
      frontCard.glareRatio = 0.3;
      drop(front, 'name');
    },
  },
  {
    code: 'document.covered',
    when: 'a thumb lies on the text',
    signal: 'covered',
    threshold: 0.1,
    spoil: ({ front, frontCard }) => {
      frontCard.covered = measured(0.3);
      drop(front, 'name');
    },
  },
  {
    code: 'document.wrong_side',
    when: 'the back is shown where the front was asked for',
    signal: 'kind.side',
    threshold: 'front',
    spoil: ({ front }) => {
      front.kind = measured({ type: 'prc_id', side: 'back', issuingState: 'CHN' });
    },
  },
  {
    code: 'document.wrong_side',
    when: 'the front is shown twice',
    step: BACK,
    signal: 'kind.side',
    threshold: 'back',
    spoil: ({ back }) => {
      back.kind = measured({ type: 'prc_id', side: 'front', issuingState: 'CHN' });
    },
  },
  {
    code: 'document.wrong_side',
    when: 'the back belongs to another kind of document',
    step: BACK,
    signal: 'kind.type',
    threshold: 'prc_id',
    spoil: ({ back }) => {
      back.kind = measured({ type: 'td1_card', side: 'back', issuingState: 'SWE' });
    },
  },
]);

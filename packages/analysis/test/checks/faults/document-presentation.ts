import { measured } from '@mien/protocol';
import { type Fault, FRONT, faultsOf } from './fault.ts';

export const DOCUMENT_PRESENTATION_FAULTS: readonly Fault[] = faultsOf(
  { check: 'document.presentation', step: FRONT, class: 'other_document' },
  [
    {
      code: 'document.screenshot',
      when: 'the picture is a flat digital image',
      signal: 'flatRatio',
      threshold: 0.5,
      spoil: ({ front }) => {
        front.flatRatio = 1;
      },
    },
    {
      code: 'document.screen',
      when: 'a lattice lies under the picture',
      signal: 'recapturePeak',
      threshold: 30,
      spoil: ({ frontCard }) => {
        frontCard.recapturePeak = 80;
      },
    },
    {
      code: 'document.photocopy',
      when: 'the card is grey on a coloured table',
      signal: 'chroma',
      threshold: 1.2,
      spoil: ({ frontCard }) => {
        frontCard.chroma = 0.8;
      },
    },
    {
      code: 'document.greyscale',
      when: 'card and surroundings are grey',
      class: 'retry',
      signal: 'chroma',
      threshold: 1.2,
      spoil: ({ front, frontCard }) => {
        frontCard.chroma = 0.2;
        front.surroundChroma = measured(0.1);
      },
    },
    {
      code: 'document.greyscale',
      when: 'the card is grey and nothing is seen around it',
      class: 'retry',
      signal: 'chroma',
      threshold: 1.2,
      spoil: ({ front, frontCard }) => {
        frontCard.chroma = 0.2;
        delete front.surroundChroma;
      },
    },
    {
      code: 'document.specimen',
      when: 'it says SPECIMEN',
      class: 'support',
      signal: 'specimenWords',
      threshold: 0,
      spoil: ({ front }) => {
        front.specimenWords = ['样本'];
      },
    },
  ],
);

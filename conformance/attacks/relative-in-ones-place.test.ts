import { notStopped } from './theatre/attack.ts';

notStopped(
  'relative-in-ones-place',
  {
    species: 'identity',
    cost: 1,
    what: 'the document of a relative and, from the face step on, somebody as like them as a sibling can be',
    needs: 'a face model whose error rate was measured on relatives and twins; the rates here are of strangers (docs/models.md)',
  },
  // the holder with a face made narrower: no pictures of relatives were measured
  async (stage) => stage.judge({ face: (await stage.recording('relative')).step }),
);

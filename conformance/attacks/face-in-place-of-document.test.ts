import { stopped } from './theatre/attack.ts';

stopped(
  'face-in-place-of-document',
  {
    species: 'document',
    cost: 1,
    code: 'document.not_found',
    what: 'one’s own photograph held where the document belongs, so that portrait and face agree',
  },
  async (stage) => {
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step, documents: await stage.documents('face-in-place-of-document') });
  },
);

import { stopped } from './theatre/attack.ts';

stopped(
  'document-photocopy',
  { species: 'document', cost: 1, code: 'document.photocopy', what: 'a black-and-white copy of one’s victim’s card' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step, documents: await stage.documents('document-photocopy') });
  },
);

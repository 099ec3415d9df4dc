import { stopped } from './theatre/attack.ts';

stopped(
  'document-as-picture-file',
  { species: 'document', cost: 2, code: 'document.screenshot', what: 'a picture of the card sent as a file' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step, documents: await stage.documents('document-as-picture-file') });
  },
);

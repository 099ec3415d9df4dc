import { stopped } from './theatre/attack.ts';

stopped(
  'document-specimen',
  { species: 'document', cost: 1, code: 'document.specimen', what: 'a specimen from the web' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step, documents: await stage.documents('document-specimen') });
  },
);

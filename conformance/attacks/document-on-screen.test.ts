import { stopped } from './theatre/attack.ts';

stopped(
  'document-on-screen',
  { species: 'document', cost: 1, code: 'document.screen', what: 'the card filmed from a screen' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step, documents: await stage.documents('document-on-screen') });
  },
);

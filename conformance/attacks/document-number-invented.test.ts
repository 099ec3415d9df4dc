import { stopped } from './theatre/attack.ts';

stopped(
  'document-number-invented',
  { species: 'document', cost: 2, code: 'identity.id_number_invalid', what: 'a number whose check digit is not its own' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step, documents: await stage.documents('document-number-invented') });
  },
);

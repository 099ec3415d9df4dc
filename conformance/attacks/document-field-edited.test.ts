import { stopped } from './theatre/attack.ts';

stopped(
  'document-field-edited',
  { species: 'document', cost: 2, code: 'document.tampered', what: 'another birth date printed over the own one' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step, documents: await stage.documents('document-field-edited') });
  },
);

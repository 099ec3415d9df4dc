import { stopped } from './theatre/attack.ts';

stopped(
  'print-curved',
  { species: 'presentation', cost: 1, code: 'liveness.still_image', what: 'a photograph bent round like a face and turned' },
  async (stage) => {
    const { step } = await stage.recording('print-curved');
    return stage.judge({ face: step });
  },
);

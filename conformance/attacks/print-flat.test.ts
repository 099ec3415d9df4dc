import { stopped } from './theatre/attack.ts';

stopped(
  'print-flat',
  { species: 'presentation', cost: 1, code: 'liveness.still_image', what: 'a photograph on paper, held before the camera' },
  async (stage) => {
    const { step } = await stage.recording('print-flat');
    return stage.judge({ face: step });
  },
);

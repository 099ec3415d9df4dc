import { stopped } from './theatre/attack.ts';

stopped(
  'print-tilted',
  { species: 'presentation', cost: 1, code: 'liveness.still_image', what: 'a photograph on paper, turned towards each prompt' },
  async (stage) => {
    const { step } = await stage.recording('print-tilted');
    return stage.judge({ face: step });
  },
);

import { stopped } from './theatre/attack.ts';

stopped(
  'living-face-no-answers',
  { species: 'presentation', cost: 2, code: 'liveness.still_image', what: 'a recording of somebody who only looks and blinks' },
  async (stage) => {
    const { step } = await stage.recording('does-nothing');
    return stage.judge({ face: step });
  },
);

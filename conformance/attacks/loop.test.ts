import { stopped } from './theatre/attack.ts';

stopped(
  'loop',
  { species: 'presentation', cost: 2, code: 'liveness.still_image', what: 'one good answer played again and again' },
  async (stage) => {
    const { step } = await stage.recording('loop-of-one-answer');
    return stage.judge({ face: step });
  },
);

import { stopped } from './theatre/attack.ts';

stopped(
  'print-with-cut-out-eyes',
  { species: 'presentation', cost: 1, code: 'liveness.still_image', what: 'a paper mask whose eyes are somebody’s own' },
  async (stage) => {
    const { step } = await stage.recording('print-cut-eyes');
    return stage.judge({ face: step });
  },
);

import { stopped } from './theatre/attack.ts';

stopped(
  'print-with-cut-out-mouth',
  { species: 'presentation', cost: 1, code: 'liveness.challenge_missed', what: 'a paper mask whose mouth is somebody’s own' },
  async (stage) => {
    const { step } = await stage.recording('print-cut-mouth');
    return stage.judge({ face: step });
  },
);

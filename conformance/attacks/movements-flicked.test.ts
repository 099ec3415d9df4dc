import { stopped } from './theatre/attack.ts';

stopped(
  'movements-flicked',
  {
    species: 'presentation',
    cost: 3,
    code: 'liveness.challenge_missed',
    what: 'pictures of each movement flashed for a frame, one after the other',
  },
  async (stage) => {
    const { step } = await stage.recording('answers-too-fast');
    return stage.judge({ face: step });
  },
);

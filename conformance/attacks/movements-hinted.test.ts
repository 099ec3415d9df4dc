import { stopped } from './theatre/attack.ts';

stopped(
  'movements-hinted',
  { species: 'presentation', cost: 2, code: 'liveness.challenge_missed', what: 'a picture that is moved only a little by a program' },
  async (stage) => {
    const { step } = await stage.recording('answers-too-small');
    return stage.judge({ face: step });
  },
);

import { stopped } from './theatre/attack.ts';

stopped(
  'animated-still',
  {
    species: 'presentation',
    cost: 2,
    code: 'liveness.challenge_missed',
    what: 'one photograph whose eyes and mouth a program moves at each prompt, turned as the flat picture that it is',
  },
  async (stage) => {
    const { step } = await stage.recording('animated-still');
    return stage.judge({ face: step });
  },
);

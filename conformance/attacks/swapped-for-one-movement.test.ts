import { stopped } from './theatre/attack.ts';

stopped(
  'swapped-for-one-movement',
  {
    species: 'identity',
    cost: 2,
    code: 'attack.face_swap_mid_session',
    beside: ['liveness.challenge_missed'],
    what: 'somebody else makes the last movement and goes away again',
  },
  async (stage) => {
    const { step } = await stage.recording('swapped-for-one-turn');
    return stage.judge({ face: step });
  },
);

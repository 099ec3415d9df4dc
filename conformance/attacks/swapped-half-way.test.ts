import { stopped } from './theatre/attack.ts';

stopped(
  'swapped-half-way',
  {
    species: 'identity',
    cost: 2,
    code: 'attack.face_swap_mid_session',
    beside: ['liveness.challenge_missed'],
    what: 'somebody else takes over half-way',
  },
  async (stage) => {
    const { step } = await stage.recording('swapped-half-way');
    return stage.judge({ face: step });
  },
);

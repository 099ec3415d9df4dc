import { stopped } from './theatre/attack.ts';

stopped(
  'replay-of-earlier-recording',
  {
    species: 'presentation',
    cost: 3,
    code: 'liveness.challenge_wrong_order',
    what: 'an earlier good recording, played so well that the picture shows nothing of it',
  },
  async (stage) => {
    const { step } = await stage.recording('replay-without-bezel');
    return stage.judge({ face: step });
  },
);

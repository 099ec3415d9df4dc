import { stopped } from './theatre/attack.ts';

stopped(
  'movements-before-prompts',
  {
    species: 'presentation',
    cost: 3,
    code: 'liveness.challenge_wrong_order',
    what: 'a recording whose movements begin before their prompts',
  },
  async (stage) => {
    const { step } = await stage.recording('answers-too-early');
    return stage.judge({ face: step });
  },
);

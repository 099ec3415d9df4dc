import { stopped } from './theatre/attack.ts';

stopped(
  'movements-after-prompts',
  {
    species: 'presentation',
    cost: 3,
    code: 'liveness.challenge_wrong_order',
    what: 'a recording whose movements come when the next prompt stands',
  },
  async (stage) => {
    const { step } = await stage.recording('answers-too-late');
    return stage.judge({ face: step });
  },
);

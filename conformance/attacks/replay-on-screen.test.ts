import { stopped } from './theatre/attack.ts';

stopped(
  'replay-on-screen',
  {
    species: 'presentation',
    cost: 2,
    code: 'attack.screen_replay',
    what: 'an earlier good recording played on a screen, with its frame and its beat',
  },
  async (stage) => {
    const { step } = await stage.recording('replay-on-screen');
    return stage.judge({ face: step });
  },
);

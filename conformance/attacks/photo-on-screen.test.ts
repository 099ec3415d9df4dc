import { stopped } from './theatre/attack.ts';

stopped(
  'photo-on-screen',
  { species: 'presentation', cost: 1, code: 'attack.screen_replay', what: 'a photograph shown on a telephone with its frame in view' },
  async (stage) => {
    const { step } = await stage.recording('photo-on-screen');
    return stage.judge({ face: step });
  },
);

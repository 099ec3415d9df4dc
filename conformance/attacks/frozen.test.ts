import { stopped } from './theatre/attack.ts';

stopped(
  'frozen',
  { species: 'presentation', cost: 2, code: 'device.camera_frozen', what: 'a recording that stands still after its first answer' },
  async (stage) => {
    const { step } = await stage.recording('frozen-after-one-answer');
    return stage.judge({ face: step });
  },
);

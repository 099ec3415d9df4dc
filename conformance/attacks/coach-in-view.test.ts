import { stopped } from './theatre/attack.ts';

stopped(
  'coach-in-view',
  { species: 'identity', cost: 1, code: 'face.multiple', what: 'somebody beside the person tells them what to do' },
  async (stage) => {
    const { step } = await stage.recording('coach-in-view');
    return stage.judge({ face: step });
  },
);

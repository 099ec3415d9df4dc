import { notStopped } from './theatre/attack.ts';

notStopped(
  'spliced-answers',
  {
    species: 'injection',
    cost: 4,
    what: 'answers cut from three recordings of one person who sits alike, joined while the prompts come, through a page that keeps every rule',
    needs: 'cuts between frames as a sign of their own, and attestation of the camera by the device',
  },
  async (stage) => {
    const { step } = await stage.recording('spliced-answers');
    return stage.judge({ face: step });
  },
);

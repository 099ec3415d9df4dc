import { notStopped } from './theatre/attack.ts';

notStopped(
  'live-puppet',
  {
    species: 'injection',
    cost: 4,
    what: 'a face drawn in real time from one photograph, which answers each prompt as it comes, through a page that keeps every rule',
    needs: 'attestation of camera and browser by the device, or a detector of drawn faces trained on real attacks',
  },
  async (stage) => {
    // every person in these tests is such a puppet: rendered from one portrait
    const { step } = await stage.recording('honest');
    return stage.judge({ face: step });
  },
);

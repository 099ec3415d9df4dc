import { stopped } from './theatre/attack.ts';

stopped(
  'other-persons-document',
  {
    species: 'identity',
    cost: 1,
    code: 'identity.face_mismatch',
    beside: ['liveness.challenge_wrong_order'],
    what: 'a document that is somebody else’s',
  },
  async (stage) => {
    const { step } = await stage.recording('stranger-alone');
    return stage.judge({ face: step });
  },
);

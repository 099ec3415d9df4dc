import { stopped } from './theatre/attack.ts';
import { saying } from './theatre/stories.ts';

stopped(
  'key-of-another-kind',
  { species: 'injection', cost: 3, code: 'attack.recording_edited', what: 'a symmetric key in place of the public one' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({
      face: await stage.retell(recording, saying(capture, { publicKey: { kty: 'oct', k: 'c2VjcmV0', x: '', y: '' } })),
    });
  },
);

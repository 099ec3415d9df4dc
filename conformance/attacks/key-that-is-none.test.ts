import { stopped } from './theatre/attack.ts';
import { saying } from './theatre/stories.ts';

stopped(
  'key-that-is-none',
  { species: 'injection', cost: 3, code: 'attack.recording_edited', what: 'a key on no curve, in the hope that no verification is made' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({
      face: await stage.retell(recording, saying(capture, { publicKey: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } })),
    });
  },
);

import { stopped } from './theatre/attack.ts';
import { lived, saying } from './theatre/stories.ts';

stopped(
  'answer-of-another-session',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.recording_edited',
    what: 'the clip of another session, its nonce overwritten in the manifest',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({
      face: await stage.retell(
        recording,
        saying(lived(capture, { nonce: 'nonce-of-the-step-of-today' }), { nonce: 'nonce-of-the-step-of-today' }),
      ),
    });
  },
);

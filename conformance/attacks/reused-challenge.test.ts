import { stopped } from './theatre/attack.ts';
import { lived } from './theatre/stories.ts';

stopped(
  'reused-challenge',
  { species: 'injection', cost: 3, code: 'attack.challenge_reuse', what: 'the clip of an earlier step, sent again with its nonce' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({ face: await stage.retell(recording, lived(capture, { nonce: 'nonce-of-the-step-of-today' })) });
  },
);

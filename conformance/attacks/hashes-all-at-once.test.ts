import { stopped } from './theatre/attack.ts';
import { lived } from './theatre/stories.ts';

stopped(
  'hashes-all-at-once',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.injected_video',
    what: 'the hashes sent when all was over, which the server never saw come in',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({ face: await stage.retell(recording, lived(capture, { chunkHashedAtMs: {} })) });
  },
);

import { stopped } from './theatre/attack.ts';
import { lived } from './theatre/stories.ts';

stopped(
  'made-while-the-hashes-wait',
  {
    species: 'injection',
    cost: 4,
    code: 'upload.interrupted',
    what: 'a clip made by a program in half a minute, its hashes sent after it',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({
      face: await stage.retell(
        recording,
        lived(capture, {
          receivedAtMs: capture.issued.receivedAtMs + 30_000,
          chunkHashedAtMs: Object.fromEntries(Object.entries(capture.issued.chunkHashedAtMs).map(([index, ms]) => [index, ms + 30_000])),
        }),
      ),
    });
  },
);

import { stopped } from './theatre/attack.ts';
import { lived } from './theatre/stories.ts';

stopped(
  'one-chunk-late',
  { species: 'injection', cost: 4, code: 'upload.interrupted', what: 'one chunk’s hash kept back while its pictures are made' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({
      face: await stage.retell(
        recording,
        lived(capture, {
          receivedAtMs: capture.issued.receivedAtMs + 15_000,
          chunkHashedAtMs: { ...capture.issued.chunkHashedAtMs, 3: (capture.issued.chunkHashedAtMs[3] ?? 0) + 14_000 },
        }),
      ),
    });
  },
);

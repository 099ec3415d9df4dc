import { stopped } from './theatre/attack.ts';
import { saying } from './theatre/stories.ts';

stopped(
  'prepared-file-through-the-api',
  {
    species: 'injection',
    cost: 2,
    code: 'attack.injected_video',
    what: 'a file sent through the API with a manifest of its own and no key',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        saying(capture, { publicKey: null, chunks: manifest.chunks.map(({ signature, ...chunk }) => chunk) }),
      ),
    });
  },
);

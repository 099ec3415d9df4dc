import { stopped } from './theatre/attack.ts';
import { saying } from './theatre/stories.ts';

stopped(
  'chunk-unsigned',
  { species: 'injection', cost: 3, code: 'attack.injected_video', what: 'one chunk without a signature among signed ones' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        saying(capture, {
          chunks: manifest.chunks.map(({ signature, ...chunk }, at) =>
            at === 1 ? chunk : { ...chunk, ...(signature === undefined ? {} : { signature }) },
          ),
        }),
      ),
    });
  },
);

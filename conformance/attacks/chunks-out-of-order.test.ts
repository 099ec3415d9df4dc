import { stopped } from './theatre/attack.ts';
import { saying } from './theatre/stories.ts';

stopped(
  'chunks-out-of-order',
  { species: 'injection', cost: 3, code: 'attack.recording_edited', what: 'two chunks changed places, with their signatures' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        saying(capture, {
          chunks: manifest.chunks.map((chunk, at) => {
            const other = manifest.chunks[at === 1 ? 2 : at === 2 ? 1 : at];
            return { ...chunk, ...other, index: chunk.index };
          }),
        }),
      ),
    });
  },
);

import { stopped } from './theatre/attack.ts';
import { movePageTimes, saying } from './theatre/stories.ts';

stopped(
  'capture-times-changed',
  { species: 'injection', cost: 3, code: 'attack.recording_edited', what: 'times of chunks moved after they were signed' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        saying(
          capture,
          movePageTimes(manifest, (ms) => ms + 700),
        ),
      ),
    });
  },
);

import { stopped } from './theatre/attack.ts';
import { movePageTimes, signing } from './theatre/stories.ts';

stopped(
  'clock-slowed',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.injected_video',
    what: 'a page clock that runs at half speed, to buy time for each answer',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(
          capture,
          movePageTimes(manifest, (ms) => 4321.5 + (ms - 4321.5) / 2),
        ),
      ),
    });
  },
);

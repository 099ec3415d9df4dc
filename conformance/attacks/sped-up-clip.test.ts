import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'sped-up-clip',
  { species: 'injection', cost: 3, code: 'attack.recording_edited', what: 'a recording of ten seconds told as one of six' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(capture, { clock: { ...manifest.clock, endMediaSeconds: manifest.clock.endMediaSeconds * 0.6 } }),
      ),
    });
  },
);

import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'hidden-page',
  { species: 'injection', cost: 2, code: 'session.backgrounded', what: 'the page hidden for seconds while something else is prepared' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(capture, {
          gaps: [{ fromPageMs: manifest.clock.startPageMs + 2000, toPageMs: manifest.clock.startPageMs + 5000, why: 'hidden' }],
        }),
      ),
    });
  },
);

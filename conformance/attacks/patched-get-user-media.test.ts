import { stopped } from './theatre/attack.ts';
import { fromSource, signing } from './theatre/stories.ts';

stopped(
  'patched-get-user-media',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.injected_video',
    what: 'getUserMedia replaced by a function that gives a prepared stream',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(capture, fromSource(manifest, { isPatched: true, hasGroupId: false, hasCaptureTime: false })),
      ),
    });
  },
);

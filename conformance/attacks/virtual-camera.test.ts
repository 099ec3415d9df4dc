import { stopped } from './theatre/attack.ts';
import { fromSource, signing } from './theatre/stories.ts';

stopped(
  'virtual-camera',
  { species: 'injection', cost: 2, code: 'attack.virtual_camera', what: 'a virtual camera that plays a file' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(capture, fromSource(manifest, { isVirtualLabel: true, hasGroupId: false, frameFormat: 'BGRX' })),
      ),
    });
  },
);

import { stopped } from './theatre/attack.ts';
import { fromSource, signing } from './theatre/stories.ts';

stopped(
  'canvas-stream',
  { species: 'injection', cost: 3, code: 'attack.injected_video', what: 'a canvas in place of the camera, RGB frames, no capture times' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(
          capture,
          fromSource(manifest, {
            trackConstructor: 'CanvasCaptureMediaStreamTrack',
            frameFormat: 'BGRA',
            hasCaptureTime: false,
            hasGroupId: false,
          }),
        ),
      ),
    });
  },
);

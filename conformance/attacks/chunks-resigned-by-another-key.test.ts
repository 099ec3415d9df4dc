import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'chunks-resigned-by-another-key',
  { species: 'injection', cost: 3, code: 'attack.recording_edited', what: 'chunks signed by a key that is not the manifest’s' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(recording, { manifest: { ...signing(capture, {}).manifest, publicKey: manifest.publicKey } }),
    });
  },
);

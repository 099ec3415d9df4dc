import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'clock-run-backwards',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.recording_edited',
    what: 'a chunk said to be captured before the one that precedes it',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { manifest } = recording.capture;
    const chunks = manifest.chunks.map((chunk, at) => (at === 3 ? { ...chunk, capturedAtPageMs: chunk.capturedAtPageMs - 900 } : chunk));
    return stage.judge({ face: await stage.retell(recording, signing(recording.capture, { chunks })) });
  },
);

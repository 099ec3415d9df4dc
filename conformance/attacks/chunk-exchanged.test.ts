import { stopped } from './theatre/attack.ts';

stopped(
  'chunk-exchanged',
  { species: 'injection', cost: 3, code: 'attack.recording_edited', what: 'one chunk’s bytes exchanged after it was signed' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const bytes = recording.bytes.slice();
    bytes.set(bytes.subarray(100, 200), 50_000);
    return stage.judge({ face: await stage.retell(recording, {}, bytes) });
  },
);

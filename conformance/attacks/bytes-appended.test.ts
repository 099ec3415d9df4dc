import { stopped } from './theatre/attack.ts';

stopped(
  'bytes-appended',
  { species: 'injection', cost: 2, code: 'attack.recording_edited', what: 'bytes after the last chunk, which no signature covers' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const bytes = new Uint8Array([...recording.bytes, 1, 2, 3]);
    return stage.judge({ face: await stage.retell(recording, {}, bytes) });
  },
);

import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'prompts-never-shown',
  { species: 'injection', cost: 3, code: 'liveness.timeout', what: 'a manifest that says nothing of prompts' },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({ face: await stage.retell(recording, signing(capture, { prompts: [] })) });
  },
);

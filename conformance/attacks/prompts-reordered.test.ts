import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'prompts-reordered',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.challenge_reuse',
    what: 'the right prompts in the order of the recording, not the server’s',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({ face: await stage.retell(recording, signing(capture, { prompts: [...manifest.prompts].reverse() })) });
  },
);

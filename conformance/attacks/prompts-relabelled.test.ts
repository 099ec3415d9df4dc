import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'prompts-relabelled',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.challenge_reuse',
    what: 'a manifest that lists the prompts the recording happens to answer',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(capture, {
          prompts: manifest.prompts.map((prompt, at) => ({ ...prompt, challenge: at === 0 ? 'blink' : prompt.challenge })),
        }),
      ),
    });
  },
);

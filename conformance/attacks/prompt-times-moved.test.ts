import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'prompt-times-moved',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.injected_video',
    what: 'prompts said to be shown before the server revealed them, so that a recording fits',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(capture, {
          prompts: manifest.prompts.map((prompt, at) => (at === 2 ? { ...prompt, shownAtPageMs: prompt.shownAtPageMs - 900 } : prompt)),
        }),
      ),
    });
  },
);

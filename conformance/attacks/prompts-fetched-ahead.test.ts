import { stopped } from './theatre/attack.ts';
import { lived } from './theatre/stories.ts';

stopped(
  'prompts-fetched-ahead',
  {
    species: 'injection',
    cost: 4,
    code: 'upload.interrupted',
    what: 'all prompts asked for at once, to have time before the last is said to be shown',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    return stage.judge({
      face: await stage.retell(
        recording,
        lived(capture, {
          prompts: capture.issued.prompts.map((prompt) => ({ ...prompt, revealedAtMs: capture.issued.prompts[0]?.revealedAtMs ?? 0 })),
        }),
      ),
    });
  },
);

import { stopped } from './theatre/attack.ts';
import { signing } from './theatre/stories.ts';

stopped(
  'prompt-added',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.challenge_reuse',
    what: 'a prompt that the server never issued, to make room for a movement',
  },
  async (stage) => {
    const recording = await stage.recording('honest');
    const { capture } = recording;
    const { manifest } = capture;
    return stage.judge({
      face: await stage.retell(
        recording,
        signing(capture, {
          prompts: [
            ...manifest.prompts,
            { challenge: 'smile', index: 3, shownAtPageMs: manifest.clock.endPageMs - 10, hiddenAtPageMs: null },
          ],
        }),
      ),
    });
  },
);

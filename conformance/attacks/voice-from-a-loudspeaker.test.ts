import { ZH_WALLET_3 } from '@mien/protocol';
import { notStopped } from './theatre/attack.ts';

notStopped(
  'voice-from-a-loudspeaker',
  {
    species: 'voice',
    cost: 2,
    needs: 'lips against sound as more than advice, once real clips show what it costs honest people',
    what: 'somebody silent before the camera, the digits from a loudspeaker',
  },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const voice = await stage.voice('voice-from-a-loudspeaker');
    return stage.judge({ face: step, voice: voice.step, policy: ZH_WALLET_3 });
  },
);

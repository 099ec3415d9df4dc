import { ZH_WALLET_VOICE } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';

stopped(
  'voice-from-a-loudspeaker',
  {
    species: 'voice',
    cost: 2,
    code: 'voice.off_time',
    beside: ['voice.lips_not_moving'],
    what: 'somebody silent before the camera, the digits from a loudspeaker',
  },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const voice = await stage.voice('voice-from-a-loudspeaker');
    return stage.judge({ face: step, voice: voice.step, policy: ZH_WALLET_VOICE });
  },
);

import { ZH_WALLET_3 } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';

stopped(
  'voice-read-by-a-stranger',
  { species: 'voice', cost: 1, code: 'attack.face_swap_mid_session', what: 'the face step by one person, the digits read by another' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const voice = await stage.voice('voice-read-by-a-stranger');
    return stage.judge({ face: step, voice: voice.step, policy: ZH_WALLET_3 });
  },
);

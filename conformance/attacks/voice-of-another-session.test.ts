import { ZH_WALLET_3 } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';

stopped(
  'voice-of-another-session',
  { species: 'voice', cost: 3, code: 'voice.off_time', what: 'digits recorded in another session, which come at other times' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const voice = await stage.voice('voice-of-another-session');
    return stage.judge({ face: step, voice: voice.step, policy: ZH_WALLET_3 });
  },
);

import { ZH_WALLET_3 } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';

stopped(
  'voice-before-prompts',
  { species: 'voice', cost: 3, code: 'voice.off_time', what: 'digits that begin before they are shown' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const voice = await stage.voice('voice-before-prompts');
    return stage.judge({ face: step, voice: voice.step, policy: ZH_WALLET_3 });
  },
);

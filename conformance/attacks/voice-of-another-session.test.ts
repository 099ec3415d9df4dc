import { ZH_WALLET_VOICE } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';
import { captureOfVoice } from './theatre/voices.ts';

stopped(
  'voice-of-another-session',
  { species: 'voice', cost: 3, code: 'voice.off_time', what: 'digits recorded in another session, which come at other times' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const recording = await stage.voice('voice-honest');
    const voice = await stage.retell(recording, captureOfVoice(recording.bytes, 'of-another-session'));
    return stage.judge({ face: step, voice, policy: ZH_WALLET_VOICE });
  },
);

import { ZH_WALLET_VOICE } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';
import { captureOfVoice } from './theatre/voices.ts';

stopped(
  'voice-before-prompts',
  { species: 'voice', cost: 3, code: 'voice.off_time', what: 'digits that begin before they are shown' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const recording = await stage.voice('voice-honest');
    const voice = await stage.retell(recording, captureOfVoice(recording.bytes, 'shown-too-late'));
    return stage.judge({ face: step, voice, policy: ZH_WALLET_VOICE });
  },
);

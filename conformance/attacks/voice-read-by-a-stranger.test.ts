import { ZH_WALLET_VOICE } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';

stopped(
  'voice-read-by-a-stranger',
  { species: 'voice', cost: 1, code: 'attack.face_swap_mid_session', what: 'the face step by one person, the digits read by another' },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const { signals } = (await stage.voice('voice-honest')).step;
    // the film of a stranger has no sound: who he is comes from it, what is heard from a voice that keeps every time
    const { artefacts } = (await stage.recording('stranger-alone')).step;
    return stage.judge({ face: step, voice: { signals, artefacts }, policy: ZH_WALLET_VOICE });
  },
);

import { ZH_WALLET_VOICE } from '@mien/protocol';
import { notStopped } from './theatre/attack.ts';

notStopped(
  'voice-asked-for-to-fit',
  {
    species: 'voice',
    cost: 3,
    what: 'an earlier recording of the same person, sent by a program that asks for each digit when the recording comes to a word',
    needs:
      'a recogniser of digits whose false-wrong rate is measured at 2 % or less (the one that ships is worse, and only tells), which reads that other digits were said',
  },
  async (stage) => {
    const { step } = await stage.recording('honest');
    // its digits were shown when its words fit: which digits they were is compared with nothing
    const voice = await stage.voice('voice-honest');
    return stage.judge({ face: step, voice: voice.step, policy: ZH_WALLET_VOICE });
  },
);

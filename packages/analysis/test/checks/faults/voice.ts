import { measured, notMeasured, ZH_WALLET_VOICE } from '@mien/protocol';
import { change, type Fault, faultsOf, speaks } from './fault.ts';

export const VOICE_FAULTS: readonly Fault[] = faultsOf({ check: 'voice.timing', step: 'voice', class: 'retry' }, [
  {
    code: 'upload.corrupted',
    when: 'the voice recording cannot be opened',
    check: 'voice.media',
    class: 'free',
    signal: 'video',
    threshold: 'pictures',
    spoil: (scene) => {
      speaks(scene);
      scene.input.signals.voice = notMeasured('decode_failed');
      scene.input.signals.voiceMatch = notMeasured('decode_failed');
    },
  },
  {
    code: 'attack.face_swap_mid_session',
    when: 'somebody else reads the digits',
    check: 'voice.continuity',
    class: 'support',
    signal: 'voiceMatch.similarity',
    threshold: 0.4,
    spoil: (scene) => {
      speaks(scene);
      scene.input.signals.voiceMatch = measured({ modelId: 'face-embedder-512', similarity: 0.1, comparedFrames: 5 });
    },
  },
  {
    code: 'voice.off_time',
    when: 'half of the digits are begun outside their windows',
    signal: 'capture.prompts.speech',
    threshold: 0.8,
    spoil: (scene) => {
      for (const [at, prompt] of speaks(scene).prompts.entries()) if (at % 2 === 0) change(prompt.speech, { reactionSeconds: null });
    },
  },
  {
    code: 'voice.off_time',
    when: 'the digits are heard in time and the mouth stands still',
    signal: 'capture.prompts.mouthRange',
    threshold: 0.5,
    spoil: (scene) => {
      const { prompts } = speaks(scene);
      Object.assign(scene.input.policy, { liveness: ZH_WALLET_VOICE.liveness });
      for (const { speech } of prompts) change(speech, { mouthRange: 0.01 });
    },
  },
  {
    code: 'liveness.timeout',
    when: 'the last digit was never shown',
    signal: 'capture.prompts.digit',
    spoil: (scene) => {
      const last = speaks(scene).prompts.at(-1);
      if (last) Object.assign(last, { window: null, speech: notMeasured('too_few_frames') });
    },
  },
  {
    code: 'voice.lips_not_moving',
    when: 'the lips do not go with the voice, which is only told',
    check: 'voice.lips',
    status: 'passed',
    signal: 'lips.score',
    threshold: 0.56,
    spoil: (scene) => {
      speaks(scene);
      scene.voice.lips = measured({ score: 0.53, lagSeconds: 0 });
    },
  },
  {
    code: 'voice.digits_wrong',
    when: 'other digits are heard, which is only told',
    check: 'voice.digits',
    status: 'passed',
    signal: 'audio.digits',
    threshold: 1,
    spoil: (scene) => {
      speaks(scene);
      if (scene.voice.audio.measured) scene.voice.audio.value.digits = measured('113355');
    },
  },
]);

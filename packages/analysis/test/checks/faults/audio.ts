import { notMeasured } from '@mien/protocol';
import { asksForVoice, change, type Fault, faultsOf } from './fault.ts';

export const AUDIO_FAULTS: readonly Fault[] = faultsOf({ check: 'audio.presence', step: 'face', class: 'free' }, [
  {
    code: 'device.microphone_silent',
    when: 'there is no sound track',
    signal: 'audioTrack',
    spoil: (scene) => {
      asksForVoice(scene);
      if (scene.input.signals.face.measured) scene.input.signals.face.value.audio = notMeasured('no_audio_track');
    },
  },
  {
    code: 'device.microphone_silent',
    when: 'the track is digital silence',
    signal: 'levelDb',
    threshold: -85,
    spoil: (scene) => {
      asksForVoice(scene);
      Object.assign(scene.audio, { peak: 0, levelDb: -120 });
    },
  },
  {
    code: 'device.microphone_clipping',
    when: 'the microphone overdrives',
    signal: 'clippedRatio',
    threshold: 0.01,
    spoil: (scene) => {
      asksForVoice(scene);
      scene.audio.clippedRatio = 0.08;
    },
  },
  {
    code: 'voice.silent',
    when: 'nobody speaks',
    class: 'retry',
    signal: 'speech.seconds',
    threshold: 1.5,
    spoil: (scene) => {
      asksForVoice(scene);
      change(scene.audio.speech, { seconds: 0, snrDb: 0, levelDb: -70 });
    },
  },
  {
    code: 'voice.too_quiet',
    when: 'the voice is faint',
    class: 'retry',
    signal: 'speech.levelDb',
    threshold: -45,
    spoil: (scene) => {
      asksForVoice(scene);
      change(scene.audio.speech, { levelDb: -55 });
    },
  },
  {
    code: 'environment.noisy',
    when: 'the room is as loud as the voice',
    class: 'retry',
    signal: 'speech.snrDb',
    threshold: 10,
    spoil: (scene) => {
      asksForVoice(scene);
      change(scene.audio.speech, { snrDb: 4 });
    },
  },
]);

import type { AudioSignals } from '@mien/protocol';
import { stepSignals } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { firstFaults } from './first-faults.ts';
import { CANNOT_TELL, faulty, type Judgement, NOT_RUN, unavailable, unmeasured } from './judgement.ts';
import type { LimitRow } from './limit-row.ts';

/** Under this level there is no room noise either: the microphone gives nothing. 16-bit silence is −∞, a quiet room about −60. */
const MIN_MICROPHONE_DB = -85;

const speech = (audio: AudioSignals) => (audio.speech.measured ? audio.speech.value : null);

/** The microphone first, then whether anybody speaks, then how well it is heard. */
const AUDIO_ROWS: readonly LimitRow<AudioSignals>[] = [
  {
    code: 'device.microphone_silent',
    signal: 'levelDb',
    unit: 'dB',
    value: (audio) => (audio.peak === 0 ? MIN_MICROPHONE_DB - 1 : audio.levelDb),
    bound: 'at_least',
    limit: () => MIN_MICROPHONE_DB,
  },
  {
    code: 'device.microphone_clipping',
    signal: 'clippedRatio',
    value: (audio) => audio.clippedRatio,
    bound: 'at_most',
    limit: (input) => input.policy.audio.maxClippedRatio,
  },
  {
    code: 'voice.silent',
    signal: 'speech.seconds',
    unit: 's',
    value: (audio) => speech(audio)?.seconds ?? null,
    bound: 'at_least',
    limit: (input) => input.policy.audio.minSpeechSeconds,
  },
  {
    code: 'voice.too_quiet',
    signal: 'speech.levelDb',
    unit: 'dB',
    value: (audio) => speech(audio)?.levelDb ?? null,
    bound: 'at_least',
    limit: (input) => input.policy.audio.minSpeechDb,
  },
  {
    code: 'environment.noisy',
    signal: 'speech.snrDb',
    unit: 'dB',
    value: (audio) => speech(audio)?.snrDb ?? null,
    bound: 'at_least',
    limit: (input) => input.policy.audio.minSnrDb,
  },
];

const asksForSound = ({ policy }: DecisionInput): boolean =>
  policy.steps.includes('voice') || policy.requiredChecks.includes('audio.presence');

/** Sound is judged only under a policy that asks for it: of the voice clip, or of the face clip where there is none. */
export function judgeAudioPresence(input: DecisionInput): Judgement {
  if (!asksForSound(input)) return NOT_RUN;
  const step = input.signals.voice === undefined ? 'face' : 'voice';
  const recorded = stepSignals(input, step);
  if (!recorded.measured) return unmeasured(recorded.why, step);
  const { audio } = recorded.value;
  if (!audio.measured && audio.why === 'no_audio_track')
    return faulty([{ code: 'device.microphone_silent', step, evidence: [{ signal: 'audioTrack', measured: null }] }]);
  if (!audio.measured) return unmeasured(audio.why, step);
  const faults = firstFaults(AUDIO_ROWS, audio.value, input, { step });
  if (faults.length > 0 || audio.value.speech.measured) return faulty(faults);
  return audio.value.speech.why === 'model_unavailable' ? unavailable(step, ['voice-activity']) : CANNOT_TELL;
}

import type { PlayedTone } from './find-tones.ts';

/** No small whole ratios between them, so that no voice holds all three as harmonics; well inside what phones play and hear. */
const HERTZ = [1180, 1730, 2470];
const TONE_SECONDS = 0.28;
const PAUSE_SECONDS = 0.12;
/** As loud as our spoken prompts. */
const LOUDNESS = 0.25;
const RAMP_SECONDS = 0.015;

/** Plays three short tones from `at` on (seconds on the context's clock) and tells when each sounds. */
export function playTones(context: BaseAudioContext, at: number): PlayedTone[] {
  return HERTZ.map((hertz, index) => {
    const from = at + index * (TONE_SECONDS + PAUSE_SECONDS);
    const to = from + TONE_SECONDS;
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(LOUDNESS, from + RAMP_SECONDS);
    gain.gain.setValueAtTime(LOUDNESS, to - RAMP_SECONDS);
    gain.gain.linearRampToValueAtTime(0, to);
    tone.connect(gain).connect(context.destination);
    tone.start(from);
    tone.stop(to);
    return { hertz, from, to };
  });
}

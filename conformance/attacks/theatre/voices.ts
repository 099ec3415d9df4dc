import type { Frame } from '@mien/analysis';
import { bump, type Movement, renderTalkingHead, type ShownPrompt, STILL, speak } from '@mien/samples';
import type { Cast } from './plays.ts';

const RATE = 16_000;
export const VOICE_SECONDS = 6.4;

/** Digits at instants that nobody knows before. */
export const DIGITS: readonly ShownPrompt[] = [
  { value: '4', from: 0.8, to: 2 },
  { value: '9', from: 2, to: 3.4 },
  { value: '2', from: 3.4, to: 4.5 },
  { value: '7', from: 4.5, to: 6 },
];
const WORDS: Readonly<Record<string, string>> = { '4': 'four', '9': 'nine', '2': 'two', '7': 'seven' };
const WORD_SECONDS = 0.5;

/** When each digit is said, and whether the lips go with it. */
interface Voice {
  readonly saidAt: readonly number[];
  readonly lips: 'moving' | 'shut';
  readonly person: 'own' | 'stranger';
}

const IN_TIME = DIGITS.map(({ from }) => from + 0.4);

export const VOICES = {
  'voice-honest': { saidAt: IN_TIME, lips: 'moving', person: 'own' },
  'voice-of-another-session': { saidAt: [0.3, 1.5, 2.9, 5.6], lips: 'moving', person: 'own' },
  'voice-before-prompts': { saidAt: DIGITS.map(({ from }) => from - 0.35), lips: 'moving', person: 'own' },
  'voice-read-by-a-stranger': { saidAt: IN_TIME, lips: 'moving', person: 'stranger' },
  'voice-from-a-loudspeaker': { saidAt: IN_TIME, lips: 'shut', person: 'own' },
} as const satisfies Record<string, Voice>;

export type VoiceName = keyof typeof VOICES;

const speakingMovement =
  ({ saidAt, lips }: Voice): Movement =>
  (t) => ({
    ...STILL,
    dx: 2 * Math.sin(t * 1.3),
    blink: bump(t, 1.6, 1.9, 0.1),
    mouth: lips === 'shut' ? 0 : Math.max(0, ...saidAt.map((at) => bump(t, at - 0.05, at + WORD_SECONDS, 0.18))),
  });

/** Frames and sound of one voice clip. */
export async function filmVoice(name: VoiceName, { head, stranger }: Cast): Promise<{ frames: Iterable<Frame>; audio: Float32Array }> {
  const voice: Voice = VOICES[name];
  const audio = new Float32Array(Math.round(VOICE_SECONDS * RATE));
  for (const [at, { value }] of DIGITS.entries()) {
    const word = await speak(WORDS[value] ?? value, 'en-gb');
    const loud = word.findIndex((sample) => Math.abs(sample) > 0.05);
    const from = Math.round((voice.saidAt[at] ?? 0) * RATE);
    const part = word.subarray(Math.max(0, loud)).subarray(0, audio.length - from);
    audio.set(part, from);
  }
  // a room is never digitally silent
  for (let i = 0; i < audio.length; i++) audio[i] = (audio[i] as number) + 0.0015 * Math.sin(i * 12.9898 * i);
  const frames =
    voice.person === 'stranger'
      ? await stranger(VOICE_SECONDS)
      : renderTalkingHead(head, { seconds: VOICE_SECONDS, frameRate: 10, seed: 5, movement: speakingMovement(voice) });
  return { frames, audio };
}

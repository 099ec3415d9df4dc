import type { Frame } from '@mien/analysis';
import {
  type HeadModel,
  type RecordedCapture,
  recordCapture,
  renderTalkingHead,
  type ShownPrompt,
  sayDigits,
  speakingMovement,
} from '@mien/samples';

const VOICE_SECONDS = 7.2;

/** Digits at instants that nobody knows before, with nothing between two of them for a while, as the page shows them. */
const DIGITS: readonly ShownPrompt[] = [
  { value: '4', from: 0.6, to: 1.7 },
  { value: '9', from: 2, to: 3.1 },
  { value: '2', from: 4.3, to: 5.4 },
  { value: '7', from: 5.8, to: 6.9 },
];
const SAID_AT = DIGITS.map(({ from }) => from + 0.4);

/** The same recording while other digits are shown, or the same ones at other instants. */
const VOICE_STORIES = {
  /** what was really shown */
  own: DIGITS,
  /** each digit a moment after its word began */
  'shown-too-late': DIGITS.map(({ value, from, to }) => ({ value, from: from + 0.6, to: to + 0.3 })),
  /** another session, whose digits come at instants of its own */
  'of-another-session': [
    { value: '8', from: 0.6, to: 1.7 },
    { value: '1', from: 2.9, to: 4 },
    { value: '6', from: 4.4, to: 5.5 },
    { value: '3', from: 6, to: 7.1 },
  ],
} as const satisfies Record<string, readonly ShownPrompt[]>;

/** What a good page says of a voice clip under one of the stories. */
export const captureOfVoice = (bytes: Uint8Array, story: keyof typeof VOICE_STORIES): RecordedCapture =>
  recordCapture({ bytes, seconds: VOICE_SECONDS, prompts: VOICE_STORIES[story], kind: 'digit', step: 'voice', clipId: 'clp_02' });

/** Whether the lips go with the voice. */
const VOICES = {
  'voice-honest': { lips: 'moving' },
  'voice-from-a-loudspeaker': { lips: 'shut' },
} as const;

export type VoiceName = keyof typeof VOICES;

/** Frames and sound of one voice clip. */
export async function filmVoice(name: VoiceName, head: HeadModel): Promise<{ frames: Iterable<Frame>; audio: Float32Array }> {
  const said = DIGITS.map(({ value }, at) => ({ value, at: SAID_AT[at] ?? 0 }));
  const movement = speakingMovement(VOICES[name].lips === 'shut' ? [] : SAID_AT);
  return {
    audio: await sayDigits(said, VOICE_SECONDS, 'en-gb'),
    frames: renderTalkingHead(head, { seconds: VOICE_SECONDS, frameRate: 10, seed: 5, movement }),
  };
}

import { type Policy, ZH_WALLET } from '@mien/protocol';
import { encodeClip, facingMovement, renderTalkingHead, speak } from '@mien/samples';
import { describe } from 'vitest';
import { whiteNoise } from '../../packages/analysis/test/audio/sounds.ts';
import { bringsAbout, type Scene } from './bring-about.ts';
import { type Studio, useStudio } from './studio.ts';

const studio = useStudio();

/** A standard that asks for sound; the shipped ones do not yet. */
const WITH_SOUND: Policy = { ...ZH_WALLET, requiredChecks: [...ZH_WALLET.requiredChecks, 'audio.presence'] };
const SECONDS = 4;
const SAMPLES = SECONDS * 16_000;

/** The sample person filmed with this sound, 16 kHz mono. */
const heard = async ({ head }: Studio, audio: Float32Array): Promise<Scene> => ({
  face: await encodeClip(renderTalkingHead(head, { seconds: SECONDS, frameRate: 10, movement: facingMovement }), {
    codec: 'vp8',
    container: 'webm',
    audio,
  }),
  policy: WITH_SOUND,
});

const sound = (sample: (at: number) => number): Float32Array => Float32Array.from({ length: SAMPLES }, (_, at) => sample(at));
const repeated =
  (voice: Float32Array, gain: number) =>
  (at: number): number =>
    (voice[at % voice.length] ?? 0) * gain;

describe('what is heard, under a standard that asks for sound', () => {
  bringsAbout('device.microphone_silent', 'a clip without a sound track', studio, () => ({ policy: WITH_SOUND }));
  bringsAbout('device.microphone_silent', 'a microphone that gives nothing', studio, (at) =>
    heard(
      at,
      sound(() => 0),
    ),
  );
  bringsAbout('device.microphone_clipping', 'a microphone driven over its end', studio, async (at) => {
    const voice = await speak('one two three four five six seven eight', 'en-gb');
    return heard(
      at,
      sound((n) => Math.max(-1, Math.min(1, 60 * repeated(voice, 1)(n)))),
    );
  });
  bringsAbout('voice.silent', 'a quiet room in which nobody speaks', studio, (at) => heard(at, whiteNoise(SECONDS, 0.004, 3)));
  bringsAbout('voice.too_quiet', 'a voice from the other end of the room', studio, async (at) => {
    const voice = await speak('one two three four five six seven eight', 'en-gb');
    return heard(at, sound(repeated(voice, 0.028)));
  });
  bringsAbout('environment.noisy', 'a voice in a loud street', studio, async (at) => {
    const voice = await speak('one two three four five six seven eight', 'en-gb');
    const street = whiteNoise(SECONDS, 0.05, 4);
    return heard(
      at,
      sound((n) => repeated(voice, 0.5)(n) + (street[n] ?? 0)),
    );
  });
});

import type { Engine, MeasuredFaceStep } from '@mien/analysis';
import { type Random, type ShownPrompt, seededRandom, uniform } from '@mien/samples';
import type { ResultRow } from '../../result.ts';
import type { Films } from '../film/open-films.ts';
import type { MeasuredClip } from '../record-clip.ts';
import { attackRow, honestRow } from '../report-species.ts';
import { retell } from '../retell.ts';
import { drawDigits } from './draw-digits.ts';
import { judgeVoice } from './judge-voice.ts';
import { captureOf } from './record-voice.ts';

const SESSIONS_PER_RECORDING = 20;

interface Counts {
  readonly honest: number;
  readonly dubbed: number;
}

const ordersOf = (lips: 'moving' | 'shut', count: number, from: number) =>
  Array.from({ length: count }, (_, at) => ({ kind: 'voice', lips, language: at % 2 === 0 ? 'cmn' : 'en-gb', seed: from + at }) as const);

/** The digits of another session shown while an earlier recording plays from its first word on. */
function showWhilePlaying({ bytes, challenge, step }: MeasuredClip, random: Random): Promise<MeasuredFaceStep> {
  const { prompts } = drawDigits(random);
  const late = uniform(random, -0.3, 0.3);
  const fitting = prompts.map((prompt) => ({ ...prompt, from: prompt.from + late, to: prompt.to + late }));
  return retell(
    { bytes, step },
    captureOf(
      bytes,
      challenge.seconds,
      fitting.map((prompt) => within(prompt, challenge.seconds)),
    ),
  );
}

/** The page's own program, asking for each digit when the recording comes to a word. */
function askToFit({ bytes, challenge, step }: MeasuredClip, random: Random): Promise<MeasuredFaceStep> {
  const { prompts } = drawDigits(random);
  const fitting = challenge.prompts.map((shown, at) => ({ ...shown, value: prompts[at]?.value ?? shown.value }));
  return retell({ bytes, step }, captureOf(bytes, challenge.seconds, fitting));
}

/** A recording that is over before the session is: what comes later falls on its last moment. */
const within = (prompt: ShownPrompt, seconds: number): ShownPrompt => ({
  ...prompt,
  from: Math.min(prompt.from, seconds),
  to: Math.min(prompt.to, seconds),
});

/** Digits read aloud: people, loudspeakers, and recordings of earlier sessions. Voices are espeak's, in Mandarin and English by turns. */
export async function measureVoice(
  face: MeasuredFaceStep,
  films: Films,
  engine: Engine,
  { honest, dubbed }: Counts,
  firstSeed: number,
): Promise<ResultRow[]> {
  const judge = (voice: MeasuredFaceStep) => judgeVoice(face, voice, engine);
  const read = await films.film<'voice'>('digits read aloud', ordersOf('moving', honest, firstSeed));
  const beside = await films.film<'voice'>('digits from a loudspeaker', ordersOf('shut', dubbed, firstSeed + 1000));
  const random = seededRandom(firstSeed + 2000);
  const replayed: MeasuredFaceStep[] = [];
  const fitted: MeasuredFaceStep[] = [];
  for (const clip of read)
    for (let nth = 0; nth < SESSIONS_PER_RECORDING; nth++) {
      replayed.push(await showWhilePlaying(clip, random));
      fitted.push(await askToFit(clip, random));
    }
  const of = (steps: readonly MeasuredFaceStep[]) => steps.map(judge);
  return [
    honestRow('rendered, digits read aloud', of(read.map(({ step }) => step)), 'clips'),
    attackRow('voice: digits from a loudspeaker beside somebody silent', of(beside.map(({ step }) => step)), 'presentations'),
    attackRow('voice: the recording of an earlier session played from its first word on', of(replayed), 'presentations'),
    attackRow(
      'voice: an earlier recording, each digit asked for when it fits (would need digits to be recognised)',
      of(fitted),
      'presentations',
    ),
  ];
}

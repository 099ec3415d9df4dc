import type { Engine, MeasuredFaceStep } from '@mien/analysis';
import { type HeadModel, type Random, type ShownPrompt, seededRandom, uniform } from '@mien/samples';
import { tellProgress } from '../../measure/progress.ts';
import type { ResultRow } from '../../result.ts';
import type { MeasuredClip } from '../record-clip.ts';
import { attackRow, honestRow } from '../report-species.ts';
import { retell } from '../retell.ts';
import { drawDigits } from './draw-digits.ts';
import { judgeVoice } from './judge-voice.ts';
import { captureOf, recordVoice } from './record-voice.ts';

const SESSIONS_PER_RECORDING = 20;

interface Counts {
  readonly honest: number;
  readonly dubbed: number;
}

async function recordAll(
  { name, lips, count, from }: { name: string; lips: 'moving' | 'shut'; count: number; from: number },
  head: HeadModel,
  engine: Engine,
): Promise<MeasuredClip[]> {
  const tell = tellProgress(name, count);
  const clips: MeasuredClip[] = [];
  for (let at = 0; at < count; at++) {
    const random = seededRandom(from + at);
    const language = at % 2 === 0 ? 'cmn' : 'en-gb';
    clips.push(await recordVoice(head, { challenge: drawDigits(random), lips, language }, from + at, random, engine));
    tell(at + 1);
  }
  return clips;
}

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
  head: HeadModel,
  engine: Engine,
  { honest, dubbed }: Counts,
  firstSeed: number,
): Promise<ResultRow[]> {
  const judge = (voice: MeasuredFaceStep) => judgeVoice(face, voice, engine);
  const read = await recordAll({ name: 'digits read aloud', lips: 'moving', count: honest, from: firstSeed }, head, engine);
  const beside = await recordAll({ name: 'digits from a loudspeaker', lips: 'shut', count: dubbed, from: firstSeed + 1000 }, head, engine);
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

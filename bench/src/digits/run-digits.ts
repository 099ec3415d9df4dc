import { homedir } from 'node:os';
import { hearDigits, measureAudio, openModels, openShippedRecogniser, readModelEnvironment } from '@mien/analysis';
import type { DigitLanguage } from '@mien/protocol';
import { seededRandom } from '@mien/samples';
import { machineLoad } from '../measure/machine-load.ts';
import { tellProgress } from '../measure/progress.ts';
import { median, shareOf } from '../measure/statistics.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { type ResultRow, row } from '../result.ts';
import { drawSession, type Session } from './draw-session.ts';
import { hearByPocketsphinx } from './pocketsphinx.ts';
import { type Speaker, speakersIn, speakersOfEspeak } from './speakers.ts';

const NOISES = [30, 20, 10] as const;
const SESSIONS = { full: 2, quick: 1 } as const;
const SEED = 20_261_127;
/** A session is wrong from so many words on (voice-digits.ts). */
const WRONG_FROM = 2;

interface Tried {
  readonly speaker: Speaker;
  readonly snrDb: number;
  readonly session: Session;
  /** one character a word; `?`: unsure */
  readonly heard: string;
  readonly milliseconds: number;
  readonly seconds: number;
}

const NAMES: Readonly<Record<DigitLanguage, string>> = { en: 'English', cmn: 'Mandarin' };

const wrongIn = (heard: string, asked: string): number => [...heard].filter((digit, at) => digit !== '?' && digit !== asked[at]).length;
const wordsOf = (tried: readonly Tried[]) =>
  tried.flatMap(({ heard, session }) => [...session.digits].map((digit, at) => ({ digit, heard: heard.charAt(at) })));

/** Other digits of the same length, as somebody who plays an earlier recording is asked for. */
const otherDigits = (tried: readonly Tried[]): string[] => {
  const random = seededRandom(SEED + 1);
  return tried.map(({ session }) => [...session.digits].map(() => Math.floor(random() * 10)).join(''));
};

function rowsOf(name: string, tried: readonly Tried[], peer: number | null): ResultRow[] {
  const words = wordsOf(tried);
  const share = (isSo: (word: { digit: string; heard: string }) => boolean): number | null =>
    shareOf(words.filter(isSo).length, words.length);
  const others = otherDigits(tried);
  const told = tried.filter(({ heard }, at) => wrongIn(heard, others[at] ?? '') >= WRONG_FROM).length;
  const note = `${words.length} words, ${tried.length} sessions of ${new Set(tried.map(({ speaker }) => speaker.name)).size} voices`;
  const beside = peer === null ? {} : { peer: 'pocketsphinx', peerValue: peer };
  return [
    row({
      figure: `${name}: words heard right`,
      value: share((w) => w.heard === w.digit),
      unit: 'share',
      better: 'higher',
      floor: 0.1,
      note,
      ...beside,
    }),
    row({ figure: `${name}: words unsure`, value: share((w) => w.heard === '?'), unit: 'share', better: 'lower' }),
    row({
      figure: `${name}: words heard wrong`,
      value: share((w) => w.heard !== '?' && w.heard !== w.digit),
      unit: 'share',
      better: 'lower',
      floor: 0.9,
    }),
    row({
      figure: `${name}: honest sessions with ${WRONG_FROM} or more wrong`,
      value: shareOf(tried.filter(({ heard, session }) => wrongIn(heard, session.digits) >= WRONG_FROM).length, tried.length),
      unit: 'share',
      better: 'lower',
      goal: 0.02,
    }),
    row({
      figure: `${name}: sessions of other digits with ${WRONG_FROM} or more wrong`,
      value: shareOf(told, tried.length),
      unit: 'share',
      better: 'higher',
      // voice activity alone takes any word
      floor: 0,
    }),
  ];
}

/** Six digits read into a room, heard as the service hears them: voice activity, the window of each digit, the recogniser that ships. */
export async function runDigits({ quick, data }: PartOptions): Promise<PartResult> {
  const load = machineLoad();
  const recogniser = openShippedRecogniser();
  if (recogniser === null) return { rows: [], facts: { reason: 'soundswallower is not installed' } };
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const vad = await models.get('voice-activity');
  const speakers = [...(await speakersOfEspeak()), ...(data === undefined ? [] : await speakersIn(data))];
  const each = SESSIONS[quick ? 'quick' : 'full'];
  const tell = tellProgress('digits', speakers.length * NOISES.length * each);
  const tried: Tried[] = [];
  for (const [nth, speaker] of speakers.entries())
    for (const snrDb of NOISES)
      for (let at = 0; at < each; at++) {
        const session = drawSession(speaker, snrDb, seededRandom(SEED + nth * 1000 + snrDb * 20 + at));
        const { samples, words, digits } = session;
        const { speech } = await measureAudio({ sampleRate: 16_000, samples }, vad);
        const prompts = words.map(({ from, to }, index) => ({
          kind: 'digit' as const,
          value: digits.charAt(index),
          window: { from: from - 0.3, to: to + 0.3 },
        }));
        const began = performance.now();
        const heard = await hearDigits(prompts, speech, samples, recogniser, speaker.language);
        const milliseconds = performance.now() - began;
        if (!heard.digits.measured) throw new Error(`no speech was measured: ${heard.digits.why}`);
        tried.push({ speaker, snrDb, session, heard: heard.digits.value, milliseconds, seconds: samples.length / 16_000 });
        tell(tried.length);
      }
  await models.release();
  const rows: ResultRow[] = [];
  for (const language of ['en', 'cmn'] as const)
    for (const kind of ['people', 'people, tuned on', 'synthetic'] as const)
      for (const snrDb of NOISES) {
        const group = tried.filter((one) => one.speaker.language === language && one.speaker.kind === kind && one.snrDb === snrDb);
        if (group.length === 0) continue;
        const peer = language === 'en' ? await peerShare(group) : null;
        rows.push(...rowsOf(`${NAMES[language]}, ${kind}, ${snrDb} dB`, group, peer));
      }
  rows.push(
    row({
      figure: 'time added to a clip of six digits, median',
      value: median(tried.map((one) => one.milliseconds)),
      unit: 'ms',
      better: 'lower',
    }),
  );
  return {
    rows,
    facts: {
      loadBefore: load,
      recogniser: recogniser.id,
      voices: speakers.map(({ language, kind, name }) => `${language} ${kind}: ${name}`),
      noise: 'pink; dB of speech over it',
      floor: 'one of ten words at random, and voice activity alone, which takes any word',
    },
  };
}

/** Words as they were said, with what is around them, to the peer. @returns share heard right; null where it is not installed */
async function peerShare(tried: readonly Tried[]): Promise<number | null> {
  const cuts = tried.flatMap(({ session: { samples, words } }) =>
    words.map(({ from, to }) => samples.slice(Math.round((from - 0.2) * 16_000), Math.round((to + 0.2) * 16_000))),
  );
  const heard = await hearByPocketsphinx(cuts);
  const asked = wordsOf(tried);
  return heard === null ? null : shareOf(heard.filter((digit, at) => digit === asked[at]?.digit).length, asked.length);
}

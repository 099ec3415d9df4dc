import { homedir } from 'node:os';
import type { DigitLanguage } from '@mien/protocol';
import { sayDigits, type Voice } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModels } from '../../src/models/open-models.ts';
import { readModelEnvironment } from '../../src/models/options.ts';
import type { Models } from '../../src/models/runtime.ts';
import { openShippedRecogniser } from '../../src/pipeline/open-digit-recogniser.ts';
import type { DigitRecogniser } from '../../src/signals/audio/digits/digit-recogniser.ts';
import { hearDigits } from '../../src/signals/audio/digits/hear-digits.ts';
import { digitOf, grammarOf, WORDS } from '../../src/signals/audio/digits/shipped/words.ts';
import { measureAudio } from '../../src/signals/audio/measure-audio.ts';

let models: Models;
let recogniser: DigitRecogniser;
beforeAll(async () => {
  models = openModels(readModelEnvironment(process.env, homedir()));
  const opened = openShippedRecogniser();
  if (opened === null) throw new Error('soundswallower is not installed');
  recogniser = opened;
}, 120_000);
afterAll(() => models.release());

const VOICE = { en: 'en-us', cmn: 'cmn' } as const satisfies Record<DigitLanguage, Voice>;

/** What is heard where `asked` stood on the screen and `said` was said; a blank is silence. */
async function hear(asked: string, said: string, language: DigitLanguage) {
  const prompts = [...asked].map((value, at) => ({ kind: 'digit' as const, value, window: { from: 0.5 + 1.6 * at, to: 2 + 1.6 * at } }));
  const spoken = [...said].flatMap((value, at) => (value === ' ' ? [] : [{ value, at: 1 + 1.6 * at }]));
  const samples = await sayDigits(spoken, 11, VOICE[language]);
  const { speech } = await measureAudio({ sampleRate: 16_000, samples }, await models.get('voice-activity'));
  const { digits, hearing } = await hearDigits(prompts, speech, samples, recogniser, language);
  const results = hearing?.words.map(({ result }) => result) ?? [];
  const count = (wanted: string): number => results.filter((result) => result === wanted).length;
  return { digits, hearing, right: count('right'), wrong: count('wrong'), unsure: count('unsure') };
}

describe('the recogniser that ships', { timeout: 300_000 }, () => {
  it('hears English digits that were asked for, each for itself, and says how sure it is', async () => {
    const heard = await hear('470935', '470935', 'en');
    expect(heard.wrong).toBe(0);
    expect(heard.right).toBeGreaterThanOrEqual(3);
    expect(heard.hearing).toMatchObject({ recogniser: 'soundswallower-0.6.3', language: 'en' });
    for (const { result, confidence } of heard.hearing?.words ?? []) expect(confidence === 1).toBe(result !== 'unsure');
  });

  it('tells other English digits than those asked for: wrong, or unsure, and none right', async () => {
    const heard = await hear('470935', '829561', 'en');
    expect(heard.right).toBe(0);
    expect(heard.wrong).toBeGreaterThanOrEqual(4);
  });

  it('is unsure of silence, and of a language it was not told', async () => {
    expect(await hear('470935', '      ', 'en')).toMatchObject({ digits: { value: '??????' }, unsure: 6 });
    expect(await recogniser.hear(new Float32Array(8000), null)).toEqual({ text: '', confidence: 0 });
    expect(await recogniser.hear(new Float32Array(0), 'en')).toEqual({ text: '', confidence: 0 });
  });

  it('hears Mandarin by another grammar, and that other digits were said', async () => {
    const same = await hear('470935', '470935', 'cmn');
    const other = await hear('829561', '470935', 'cmn');
    expect(same.right).toBeGreaterThan(other.right);
    expect(same.right).toBeGreaterThan(same.wrong);
  });
});

describe('its grammar', () => {
  it('has every digit in both languages, and 零 〇, 一 幺, 二 两 mean one digit each', () => {
    for (const language of ['en', 'cmn'] as const) {
      expect([...new Set(WORDS[language].map(({ digit }) => digit))].sort().join('')).toBe('0123456789');
      for (const { name, digit } of WORDS[language]) {
        expect(grammarOf(language)).toContain(name);
        expect(digitOf(name)).toBe(digit);
      }
    }
    const phonesOf = (digit: string) => WORDS.cmn.filter((word) => word.digit === digit).map(({ phones }) => phones);
    expect(phonesOf('1')).toEqual(expect.arrayContaining(['IY', 'Y AA OW']));
    expect(phonesOf('2')).toEqual(expect.arrayContaining(['AA R', 'L IY AA NG']));
  });

  it.each(['', 'hello', 'one two', 'zzqaz'])('reads nothing from “%s”', (text) => {
    expect(digitOf(text)).toBeNull();
  });
});

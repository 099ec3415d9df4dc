import { homedir } from 'node:os';
import { notMeasured } from '@mien/protocol';
import { sayDigits } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openModels } from '../../src/models/open-models.ts';
import { readModelEnvironment } from '../../src/models/options.ts';
import type { Models } from '../../src/models/runtime.ts';
import type { DigitRecogniser } from '../../src/signals/audio/digits/digit-recogniser.ts';
import { hearDigits } from '../../src/signals/audio/digits/hear-digits.ts';
import { readDigit } from '../../src/signals/audio/digits/read-digit.ts';
import { measureAudio } from '../../src/signals/audio/measure-audio.ts';
import { openTemplateRecogniser } from './template-recogniser.ts';

describe('a digit is read from what a recogniser writes', () => {
  test.each([
    ['0', '零 〇 洞 zero oh 0'],
    ['1', '一 幺 腰 医 one 1'],
    ['2', '二 两 儿 two 2'],
    ['3', '三 山 three 3'],
    ['4', '四 是 死 four 4'],
    ['5', '五 无 five 5'],
    ['6', '六 留 six 6'],
    ['7', '七 起 seven 7'],
    ['8', '八 吧 eight 8'],
    ['9', '九 酒 nine 9'],
  ])('%s', (digit, written) => {
    for (const text of written.split(' ')) {
      expect(readDigit(text), text).toBe(digit);
      expect(readDigit(`${text}。`), text).toBe(digit);
    }
  });

  test.each(['', '。', '你', 'hello', '三三', '12', 'one two', 'toString', '  '])('and nothing is read from “%s”', (text) => {
    expect(readDigit(text)).toBe('?');
  });
});

describe('digits said one by one', () => {
  const DIGITS = '470935';
  const prompts = [...DIGITS].map((value, at) => ({ kind: 'digit' as const, value, window: { from: 0.5 + 1.6 * at, to: 2 + 1.6 * at } }));
  let models: Models;
  let recogniser: DigitRecogniser;
  beforeAll(async () => {
    models = openModels(readModelEnvironment(process.env, homedir()));
    recogniser = await openTemplateRecogniser();
  });
  afterAll(() => models.release());

  const hear = async (said: string) => {
    const spoken = [...said].flatMap((value, at) => (value === ' ' ? [] : [{ value, at: 1 + 1.6 * at }]));
    const samples = await sayDigits(spoken, 11, 'cmn');
    const { speech } = await measureAudio({ sampleRate: 16_000, samples }, await models.get('voice-activity'));
    return (await hearDigits(prompts, speech, samples, recogniser, 'cmn')).digits;
  };

  test('are heard as they were said, each in its own window, and silence is not understood', async () => {
    expect(await hear(DIGITS)).toEqual({ measured: true, value: DIGITS });
    expect(await hear('470 35')).toEqual({ measured: true, value: '470?35' });
    expect(await hear('829561')).toEqual({ measured: true, value: '829561' });
  });

  test('of a clip that asked for none, or whose speech was not measured, are told as not measured', async () => {
    const nobody = (asked: typeof prompts) => hearDigits(asked, notMeasured('model_unavailable'), new Float32Array(16), recogniser, 'cmn');
    expect((await nobody([])).digits).toEqual(notMeasured('not_asked'));
    expect(await nobody(prompts)).toEqual({ digits: notMeasured('model_unavailable'), hearing: undefined });
  });
});

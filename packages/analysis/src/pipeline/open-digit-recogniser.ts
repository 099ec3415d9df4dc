import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DigitLanguage } from '@mien/protocol';
import type { Decoder } from 'soundswallower';
import type { DigitRecogniser, HeardWord } from '../signals/audio/digits/digit-recogniser.ts';
import { hearingsOf } from '../signals/audio/digits/shipped/hearings.ts';
import { digitOf, grammarOf, WORDS } from '../signals/audio/digits/shipped/words.ts';

/**
 * Share of honest people of whom this recogniser hears two or more of six digits wrong: the worst group of people that was measured
 * (bench/results/digits.json). Over .02, so that no policy acts on what it hears.
 */
export const SHIPPED_FALSE_WRONG: Readonly<Record<DigitLanguage, number>> = { en: 0.083, cmn: 0.25 };

const RATE = 16_000;
const UNSURE: HeardWord = { text: '', confidence: 0 };

/** The digit most hearings agree on; anything but all of them is unsure. */
function agree(heard: readonly (string | null)[]): HeardWord {
  const counts = new Map<string, number>();
  for (const digit of heard) if (digit !== null) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const [digit, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return { text: count === heard.length ? digit : '', confidence: count / heard.length };
}

async function openDecoder(place: string): Promise<Decoder> {
  const { default: createEngine } = await import('soundswallower');
  // its types do not know the one option that a module in Node needs
  const options: object = { modelBase: join(place, 'model/') };
  const engine = await createEngine(options);
  // the weight of the grammar's own words: a grammar of single words needs little
  const decoder = new engine.Decoder({ loglevel: 'FATAL', samprate: RATE, lw: 1 });
  await decoder.initialize();
  decoder.add_words(...WORDS.cmn.flatMap(({ name, phones }): [string, string][] => (phones === null ? [] : [[name, phones]])));
  return decoder;
}

/** Where the package is; null where it is not installed. */
function findPackage(): string | null {
  try {
    return dirname(fileURLToPath(import.meta.resolve('soundswallower')));
  } catch {
    return null;
  }
}

/**
 * The recogniser that ships: soundswallower (MIT) with the telephone-band English model of CMU Sphinx (BSD) that is in its package, held to
 * one digit a word. Mandarin is heard in English phones, weakly. How often it is wrong stands in bench/results/digits.json. The model is
 * loaded at the first word: most policies have nobody read anything.
 * @returns null where the package is not installed: it is optional
 */
export function openShippedRecogniser(): DigitRecogniser | null {
  const place = findPackage();
  if (place === null) return null;
  let opening: Promise<Decoder> | null = null;
  let tuned: DigitLanguage | null = null;
  return {
    id: 'soundswallower-0.6.3',
    hear: async (samples, language) => {
      if (language === null || samples.length === 0) return UNSURE;
      opening ??= openDecoder(place);
      const decoder = await opening;
      if (tuned !== language) decoder.set_grammar(grammarOf(language));
      tuned = language;
      return agree(
        hearingsOf(samples).map((hearing) => {
          decoder.start();
          decoder.process_audio(hearing, false, true);
          decoder.stop();
          return digitOf(decoder.get_text());
        }),
      );
    },
  };
}

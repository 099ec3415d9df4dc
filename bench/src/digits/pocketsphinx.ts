import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MODEL = '/usr/share/pocketsphinx/model/en-us';
const NAMES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const GRAMMAR = `#JSGF V1.0;\ngrammar digit;\npublic <digit> = oh | ${NAMES.join(' | ')} ;\n`;

const raw = (samples: Float32Array): Buffer => {
  const bytes = Buffer.alloc(samples.length * 2);
  for (const [index, sample] of samples.entries())
    bytes.writeInt16LE(Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_767))), index * 2);
  return bytes;
};

/**
 * The same words by Debian's pocketsphinx with its full-band English model, the same grammar, one hearing.
 * @returns the digit of each word, `?` where it heard none; null where it is not installed
 */
export async function hearByPocketsphinx(words: readonly Float32Array[]): Promise<string[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'mien-words-'));
  try {
    for (const [nth, word] of words.entries()) await writeFile(join(folder, `${nth}.raw`), raw(word));
    await writeFile(join(folder, 'list'), words.map((_, nth) => `${nth}\n`).join(''));
    await writeFile(join(folder, 'digit.gram'), GRAMMAR);
    const asked = ['-adcin', 'yes', '-cepdir', folder, '-cepext', '.raw', '-ctl', join(folder, 'list'), '-hyp', join(folder, 'heard')];
    const model = ['-hmm', join(MODEL, 'en-us'), '-dict', join(MODEL, 'cmudict-en-us.dict'), '-jsgf', join(folder, 'digit.gram')];
    try {
      await run('pocketsphinx_batch', [...asked, ...model, '-logfn', '/dev/null'], { maxBuffer: 1e8 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const heard = new Map(
      (await readFile(join(folder, 'heard'), 'utf8')).split('\n').flatMap((line): [string, string][] => {
        const found = /^(.*?)\s*\((\d+)(?: -?\d+)?\)$/.exec(line.trim());
        return found === null ? [] : [[found[2] ?? '', found[1] ?? '']];
      }),
    );
    return words.map((_, nth) => {
      const word = heard.get(String(nth)) ?? '';
      const digit = word === 'oh' ? 0 : NAMES.indexOf(word);
      return digit < 0 ? '?' : String(digit);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import type { Readable } from 'node:stream';
import { Answer } from './wire.ts';

/** The longest answer: two minutes of a face at five samples a second are under 1 MB. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** The child's answers, held to the schema. Throws on a line that is too long or no answer. */
export async function* readAnswers(output: Readable): AsyncGenerator<Answer> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const part of output) {
    let rest = part as Buffer;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield Answer.parse(JSON.parse(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')));
      parts = [];
      held = 0;
      rest = rest.subarray(end + 1);
    }
    if (rest.length === 0) continue;
    parts.push(rest);
    held += rest.length;
    if (held > MAX_LINE_BYTES) throw new Error('an answer is too long');
  }
}

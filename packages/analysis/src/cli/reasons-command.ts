import { REASON_CODES, type ReasonCode, reasonRows, reasonText, renderReasonsMarkdown } from '@mien/protocol';
import { CommandError } from './command-error.ts';
import type { Terminal } from './terminal.ts';
import { untestedReasons } from './untested-reasons.ts';

export interface ReasonsOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly untested?: boolean;
}

const isCode = (text: string): text is ReasonCode => (REASON_CODES as string[]).includes(text);

/** The catalogue: as a list, as JSON rows, as the docs page, or what no test brings about yet. */
export function runReasons(code: string | undefined, options: ReasonsOptions, terminal: Terminal): number {
  const say = (line: string): void => void terminal.out.write(`${line}\n`);
  if (options.markdown) {
    terminal.out.write(renderReasonsMarkdown());
    return 0;
  }
  if (options.untested) {
    const untested = untestedReasons();
    for (const row of untested) say(`${row.code}  ${row.detection}`);
    say(`${untested.length} untested`);
    return 0;
  }
  if (code !== undefined && !isCode(code))
    throw new CommandError('not_found', `There is no reason named ${code}; mien reasons lists them.`);
  const rows = reasonRows().filter((row) => code === undefined || row.code === code);
  if (options.json) say(JSON.stringify(rows, null, 2));
  else if (code === undefined)
    for (const row of rows) say(`${row.code.padEnd(36)} ${row.class.padEnd(15)} ${row.text.en.title} · ${row.text['zh-CN'].title}`);
  else
    for (const language of ['zh-CN', 'en'] as const) {
      const text = reasonText(code, language);
      say(`${text.title}\n  ${text.cause}\n  → ${text.remedy}\n  (${text.staffText})`);
    }
  return 0;
}

import { writeFile } from 'node:fs/promises';
import type { CalendarDate, Language } from '@mien/protocol';
import { verify } from '../pipeline/verify.ts';
import { renderHtmlReport } from '../report/html-report.ts';
import { renderTextReport } from '../report/text-report.ts';
import { CommandError } from './command-error.ts';
import { describeProgress } from './describe-progress.ts';
import type { Configuration } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { openEngine } from './open-engine.ts';
import { readClaims, readMediaPath, readPolicy } from './read-inputs.ts';
import { createProgress, type Terminal } from './terminal.ts';

export interface VerifyOptions {
  readonly document?: string;
  readonly documentBack?: string;
  readonly face?: string;
  readonly claims?: string;
  readonly policy: string;
  readonly lang: Language;
  readonly asOf: CalendarDate;
  readonly json?: boolean;
  readonly html?: string;
  readonly signals?: string;
}

/** `mien verify`: recordings and claims in, a verdict with reasons out. The exit code is the outcome. */
export async function runVerify(options: VerifyOptions, configuration: Configuration, terminal: Terminal): Promise<number> {
  const documentFront = await readMediaPath(options.document, '--document');
  const documentBack = await readMediaPath(options.documentBack, '--document-back');
  const face = await readMediaPath(options.face, '--face');
  if (!documentFront && !documentBack && !face) throw new CommandError('bad_input', 'Give at least --document or --face.');
  const claims = await readClaims(options.claims);
  const policy = await readPolicy(options.policy);
  const engine = await openEngine(configuration, terminal);
  const progress = createProgress(terminal);
  try {
    const result = await verify(
      { documentFront, documentBack, face, claims, policy, asOf: options.asOf, measuredAt: new Date().toISOString(), earlier: {} },
      engine,
      (event) => progress.note(describeProgress(event, options.lang)),
    );
    progress.end();
    const report = { language: options.lang, policy, claims, ...result };
    if (options.signals) await writeFile(options.signals, `${JSON.stringify(result.signals, null, 2)}\n`, { mode: 0o600 });
    if (options.html) await writeFile(options.html, await renderHtmlReport(report), { mode: 0o600 });
    terminal.out.write(options.json ? `${JSON.stringify(result.verdict, null, 2)}\n` : renderTextReport(report));
    return EXIT[result.verdict.outcome];
  } finally {
    progress.end();
    await engine.models.release();
  }
}

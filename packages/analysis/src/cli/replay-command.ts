import { AnalysisSignals, type CalendarDate, ResolvedThresholds } from '@mien/protocol';
import { decide } from '../decision/decide.ts';
import { resolveThresholds } from '../models/resolve-thresholds.ts';
import type { Configuration } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { readClaims, readJson, readPolicy } from './read-inputs.ts';
import type { Terminal } from './terminal.ts';

export interface ReplayOptions {
  readonly claims?: string;
  readonly policy: string;
  readonly asOf: CalendarDate;
  readonly thresholds?: string;
}

/** `mien replay`: recorded signals under a policy give the same verdict, byte for byte; no model and no media is touched. */
export async function runReplay(file: string, options: ReplayOptions, configuration: Configuration, terminal: Terminal): Promise<number> {
  const signals = await readJson(file, 'signals', AnalysisSignals);
  const policy = await readPolicy(options.policy);
  const thresholds = options.thresholds
    ? await readJson(options.thresholds, '--thresholds', ResolvedThresholds)
    : resolveThresholds(policy, configuration.embedder);
  const verdict = decide({ signals, policy, thresholds, claims: await readClaims(options.claims), asOf: options.asOf, earlier: {} });
  terminal.out.write(`${JSON.stringify(verdict, null, 2)}\n`);
  return EXIT[verdict.outcome];
}

import { type PublicReason, publicReason, publicReasons, type ReasonCode, reasonFacts, type Verdict } from '@mien/protocol';
import { expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';

/**
 * What an attack costs: 1 anybody with a phone and a printer; 2 tools that can be had without programming; 3 somebody who programs, days;
 * 4 special equipment or models, weeks.
 */
export type Cost = 1 | 2 | 3 | 4;
export type Species = 'presentation' | 'injection' | 'identity' | 'document' | 'voice' | 'account' | 'service';

interface Stopped {
  readonly species: Species;
  readonly cost: Cost;
  readonly what: string;
  /** what staff read */
  readonly code: ReasonCode;
  /** what else they read, where another check sees it too */
  readonly beside?: readonly ReasonCode[];
}

interface NotStopped {
  readonly species: Species;
  readonly cost: Cost;
  readonly what: string;
  /** what would stop it */
  readonly needs: string;
}

const GENERAL = /^general\./;

/** Outsiders learn of an attack what they learn of every other reason of its class, word for word. */
function expectNothingTaught(code: ReasonCode, told: PublicReason): void {
  if (reasonFacts(code).shown === 'exact') return;
  expect(told.code).toMatch(GENERAL);
  const other = publicReason('attack.print', told.class);
  expect(told).toEqual(other);
}

/** The attack is refused: not approved, staff read why, and the applicant reads no more than the reason's class. */
export function stopped(name: string, facts: Stopped, play: (stage: Stage) => Promise<Verdict>): void {
  it(`${name}: ${facts.what}`, async () => {
    const verdict = await play(await openStage());
    const codes = [...new Set(verdict.findings.map((finding) => finding.code))].sort();
    expect(verdict.outcome, JSON.stringify(verdict.checks.filter((check) => check.status !== 'passed'))).not.toBe('approved');
    expect(verdict.assurance).toBe('none');
    expect(codes, JSON.stringify(verdict.findings)).toEqual([facts.code, ...(facts.beside ?? [])].sort());
    expect(verdict.reasons, 'a finding that only warns stops nobody').toContain(facts.code);
    for (const told of publicReasons([{ code: facts.code }])) expectNothingTaught(facts.code, told);
  });
}

/** An attack that gets through, kept in the list so that nobody believes otherwise; it fails when something begins to stop it. */
export function notStopped(name: string, facts: NotStopped, play: (stage: Stage) => Promise<Verdict>): void {
  it(`${name}, which is not stopped: ${facts.what}`, async () => {
    const verdict = await play(await openStage());
    expect(verdict.outcome, JSON.stringify(verdict.findings)).toBe('approved');
  });
}

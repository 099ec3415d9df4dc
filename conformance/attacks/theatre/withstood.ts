import { it } from 'vitest';
import type { Cost } from './attack.ts';

interface Withstood {
  readonly species: 'account' | 'service';
  readonly cost: Cost;
  readonly what: string;
  /** what stops it, in words: no single code does */
  readonly by: string;
}

/** The attack comes to nothing without one answer that says so; what is looked at instead is for the file itself. */
export function withstood(name: string, facts: Withstood, play: () => Promise<void>): void {
  it(`${name}: ${facts.what}`, play);
}

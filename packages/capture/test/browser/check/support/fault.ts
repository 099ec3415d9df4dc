import type { ReasonCode } from '@mien/protocol';
import type { Page } from 'playwright-core';
import type { ProbeName } from '../../../../src/preflight/probe.ts';
import type { CheckBrowserOptions } from './open-check.ts';
import type { Stand } from './open-stand.ts';

/** One thing that goes wrong before anything is filmed, and how it is brought about for real. */
export interface Fault {
  readonly name: string;
  readonly code: ReasonCode;
  readonly probe: ProbeName;
  readonly state: 'warn' | 'blocked';
  /** the browser in which it happens; a good camera and microphone where nothing is said */
  readonly browser?: (stand: Stand) => Promise<CheckBrowserOptions> | CheckBrowserOptions;
  /** address of the page, where it is not the plain one */
  readonly address?: (stand: Stand) => string;
  /** inside a frame of that page */
  readonly isFramed?: true;
  /** what the browser is like before the page loads, where no real one can be had here: a script, run first in every frame */
  readonly fixture?: string;
  /** rows that the same cause also blocks */
  readonly besides?: readonly ProbeName[];
  readonly bring?: (stand: Stand, page: Page) => Promise<void>;
  /** mends it in the same page; without it the person goes on in another browser */
  readonly mend?: (stand: Stand, page: Page) => Promise<void>;
}

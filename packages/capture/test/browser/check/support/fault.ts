import type { ReasonCode } from '@mien/protocol';
import type { Page } from 'playwright-core';
import type { ProbeName } from '../../../../src/preflight/probe.ts';
import type { CheckBrowserOptions } from './open-check.ts';
import type { Stand } from './open-stand.ts';

/** What the camera sees and the microphone hears, as files; the good one where nothing is said. */
export interface Devices {
  readonly camera?: string;
  readonly sound?: string;
}

/** One thing that goes wrong before anything is filmed, and how it is brought about for real. */
export interface Fault {
  readonly name: string;
  readonly code: ReasonCode;
  readonly probe: ProbeName;
  readonly state: 'warn' | 'blocked';
  /** what is before the camera or the microphone until it is mended */
  readonly devices?: (stand: Stand) => Promise<Devices>;
  /** what this page of the browser is told to be */
  readonly context?: CheckBrowserOptions['context'];
  /** a browser of its own, where only one that was started so has it */
  readonly browser?: CheckBrowserOptions;
  /** origin of the page, where it is not the plain one */
  readonly origin?: (stand: Stand) => string;
  /** inside a frame of another page */
  readonly isFramed?: true;
  /**
   * What the browser is like before the page loads, where no real one can be had here: a script, run first in every frame. What it does can
   * end: it looks at `isMended` each time.
   */
  readonly fixture?: string;
  /** rows that the same cause also blocks */
  readonly besides?: readonly ProbeName[];
  readonly bring?: (stand: Stand, page: Page) => Promise<void>;
  readonly mend?: (stand: Stand, page: Page) => Promise<void>;
  /**
   * How the person comes to an approval. `mended`: it is put right and looked at again; `as_it_is`: told, and no hindrance; `reloaded`: put
   * right and the page loaded anew; `reopened`: nothing begins there, and the link is opened as it should be; `elsewhere`: nothing here puts
   * it right, and another device goes on.
   */
  readonly goesOn: 'mended' | 'as_it_is' | 'reloaded' | 'reopened' | 'elsewhere';
}

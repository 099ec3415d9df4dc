import type { ReasonCode } from '@mien/protocol';
import type { Page } from 'playwright-core';
import type { Service } from '../support/open-service.ts';

export interface Place {
  readonly page: Page;
  readonly service: Service;
  /** from the check-up, which a reload repeats, to the step that was being filmed */
  readonly passCheckup: () => Promise<void>;
}

/** One thing that goes wrong while a movement stands on the screen, and how it is brought about. */
export interface FilmingFault {
  readonly name: string;
  /** what the person is told when the step begins again */
  readonly code: ReasonCode;
  readonly bring: (place: Place) => Promise<void> | void;
  readonly mend?: (place: Place) => Promise<void> | void;
}

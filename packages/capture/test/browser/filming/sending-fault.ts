import type { Page } from 'playwright-core';
import type { TextKey } from '../../../src/text/text.ts';
import type { Service } from '../support/open-service.ts';

interface SendingPlace {
  readonly page: Page;
  readonly service: Service;
}

/** What the line or the server does to a recording from the first movement on; it is filmed to its end all the same. */
export interface SendingFault {
  readonly name: string;
  /** what the person reads while it lasts */
  readonly told: TextKey;
  /** `once`: the step is filmed once; `or_again`: the line may be too slow for what the server asks meanwhile, and it begins again for free */
  readonly filmed: 'once' | 'or_again';
  readonly bring: (place: SendingPlace) => Promise<void> | void;
  /** absent: it arrives as it is */
  readonly mend?: (place: SendingPlace) => Promise<void> | void;
}

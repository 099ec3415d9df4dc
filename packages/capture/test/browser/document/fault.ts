import type { ReasonCode } from '@mien/protocol';
import type { People } from '../support/open-people.ts';
import type { Scene } from '../support/puppet-camera.ts';

/** One way in which a card is held that the service cannot use, and what the person is told while they are still there. */
export interface DocumentFault {
  readonly name: string;
  readonly code: ReasonCode;
  readonly show: (people: People) => Scene;
}

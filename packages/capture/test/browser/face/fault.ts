import type { ReasonCode } from '@mien/protocol';
import type { People } from '../support/open-people.ts';
import type { Scene } from '../support/puppet-camera.ts';

/** One way in which a face is shown that the service cannot use, and what the person is told of it. */
export interface FaceFault {
  readonly name: string;
  readonly code: ReasonCode;
  readonly show: (people: People) => Scene;
}

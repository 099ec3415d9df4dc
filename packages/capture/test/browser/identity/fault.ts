import type { ReasonCode } from '@mien/protocol';
import type { People } from '../support/open-people.ts';
import type { Scene } from '../support/puppet-camera.ts';

/** One way in which document and person do not go together. The person is told in general: an exact word would teach whoever tries. */
export interface IdentityFault {
  readonly name: string;
  /** what staff read */
  readonly code: ReasonCode;
  readonly front: (people: People) => Promise<Scene>;
}

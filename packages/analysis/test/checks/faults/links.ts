import { measured } from '@mien/protocol';
import { type Fault, FRONT, faultsOf } from './fault.ts';

export const LINK_FAULTS: readonly Fault[] = faultsOf({ check: 'link.document', step: FRONT, class: 'support' }, [
  {
    code: 'link.document_duplicate',
    when: 'another account showed this very document',
    signal: 'links.documentOtherAccounts',
    threshold: 0,
    spoil: (scene) => {
      scene.input.signals.links = measured({ documentOtherAccounts: 1 });
    },
  },
]);

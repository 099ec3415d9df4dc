import { measured } from '@mien/protocol';
import { type Fault, FRONT, faultsOf } from './fault.ts';

const DOCUMENT_FAULTS = faultsOf({ check: 'link.document', step: FRONT, class: 'support' }, [
  {
    code: 'link.document_duplicate',
    when: 'another account showed this very document',
    signal: 'links.documentOtherAccounts',
    threshold: 0,
    spoil: (scene) => {
      scene.input.signals.links = measured({ documentOtherAccounts: 1 });
    },
  },
  {
    code: 'link.document_blocklisted',
    when: 'two people put this very document on the block list',
    signal: 'links.documentBlocked',
    threshold: 0,
    spoil: (scene) => {
      scene.input.signals.links = measured({ documentOtherAccounts: 0, documentBlocked: 1 });
    },
  },
]);

const VELOCITY_FAULTS = faultsOf({ check: 'link.velocity', step: 'preflight', class: 'support' }, [
  {
    code: 'link.device_velocity',
    when: 'more accounts came from this address than the policy lets pass',
    signal: 'velocity.address',
    threshold: 5,
    spoil: ({ input }) => {
      const links = { velocity: { hours: 24, maxPerDevice: 2, maxPerAddress: 5, maxPerNetwork: null } };
      Object.assign(input.policy, { links, requiredChecks: [...input.policy.requiredChecks, 'link.velocity'] });
      input.signals.velocity = measured({ hours: 24, device: 2, address: 6, network: 40 });
    },
  },
]);

const searched = { modelId: 'face-embedder-512', searched: 9, threshold: 0.7, otherAccounts: 0, blocked: measured(0) } as const;
const faceFault = (found: object): Pick<Fault, 'spoil'> => ({
  spoil: ({ input }) => {
    const links = { faceSearchBasis: 'Section 1 of a law of the tests' };
    Object.assign(input.policy, { links, requiredChecks: [...input.policy.requiredChecks, 'link.face'] });
    input.signals.faceSearch = measured({ ...searched, ...found });
  },
});

const FACE_FAULTS = faultsOf({ check: 'link.face', step: 'face', class: 'support' }, [
  {
    code: 'link.face_duplicate',
    when: 'the kept face of another account is very like this one',
    signal: 'faceSearch.otherAccounts',
    threshold: 0,
    ...faceFault({ otherAccounts: 1 }),
  },
  {
    code: 'link.face_blocklisted',
    when: 'two people put a face very like this one on the block list',
    signal: 'faceSearch.blocked',
    threshold: 0,
    ...faceFault({ blocked: measured(1) }),
  },
]);

export const LINK_FAULTS: readonly Fault[] = [...DOCUMENT_FAULTS, ...FACE_FAULTS, ...VELOCITY_FAULTS];

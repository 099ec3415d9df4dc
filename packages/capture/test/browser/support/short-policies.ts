import { ZH_WALLET } from '@mien/protocol';
import type { Service } from './open-service.ts';

/** The shipped standard's shortest ways, for tests of what comes before the filming or around it. */
const SHORT = {
  /** all movements, so that something can happen between two of them */
  movements: { ...ZH_WALLET, id: 'short-movements', steps: ['preflight', 'face'] },
  face: { ...ZH_WALLET, id: 'short', steps: ['preflight', 'face'], challenges: { ...ZH_WALLET.challenges, count: 1 } },
  voice: {
    ...ZH_WALLET,
    id: 'short-voice',
    steps: ['preflight', 'face', 'voice'],
    challenges: { ...ZH_WALLET.challenges, count: 1 },
    digits: { ...ZH_WALLET.digits, count: 2 },
  },
} as const;
export type ShortWay = keyof typeof SHORT;

export async function postShortPolicies(service: Service): Promise<void> {
  for (const policy of Object.values(SHORT)) await service.ask('POST', '/v1/policies', policy);
}

/** Somebody with a link to a short way, who will be approved whatever is filmed. */
export const openShortCase = (service: Service, name: string, way: ShortWay = 'face') =>
  service.openCase(`${name}.approved`, {}, SHORT[way].id, {});

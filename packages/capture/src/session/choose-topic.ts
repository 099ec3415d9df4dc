import type { Step } from '@mien/protocol';
import type { TicketTopic } from '../api/shapes.ts';
import type { Flow } from '../flow/flow.ts';

const OF_STEP = {
  document_front: 'document',
  document_back: 'document',
  face: 'face',
  voice: 'face',
  preflight: 'device',
} as const satisfies Record<Step, TicketTopic>;

/** What the person needs help with, from where they are: nobody has to explain it. */
export function chooseTopic({ screen, view }: Pick<Flow, 'screen' | 'view'>): { readonly topic: TicketTopic; readonly step: Step | null } {
  if (screen.name === 'film' || screen.name === 'taken' || screen.name === 'stuck')
    return { topic: OF_STEP[screen.step], step: screen.step };
  if (screen.name === 'checkup') return { topic: 'device', step: 'preflight' };
  if (screen.name === 'sending') return { topic: 'network', step: null };
  const reasons = view?.verdict?.reasons ?? [];
  if (reasons.some(({ action }) => action === 'edit_profile')) return { topic: 'profile', step: null };
  const [step] = view?.verdict?.steps ?? [];
  return step === undefined ? { topic: 'other', step: null } : { topic: OF_STEP[step], step };
}

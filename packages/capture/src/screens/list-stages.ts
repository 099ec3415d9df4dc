import type { Flow, Screen } from '../flow/flow.ts';
import type { TextKey } from '../text/text.ts';

export interface Stage {
  readonly key: Extract<TextKey, `stage.${string}`>;
  readonly is: 'done' | 'now' | 'next';
}

/** Which stage a screen belongs to. */
function stageOf(screen: Screen): Stage['key'] | null {
  switch (screen.name) {
    case 'loading':
    case 'joining':
    case 'stopped':
    case 'call':
      return null;
    case 'welcome':
    case 'practice':
    case 'prepare':
    case 'consent':
    case 'device':
      return 'stage.prepare';
    case 'checkup':
      return 'stage.checkup';
    case 'film':
    case 'taken':
    case 'stuck':
      return screen.step === 'face' ? 'stage.face' : screen.step === 'voice' ? 'stage.voice' : 'stage.document';
    case 'sending':
    case 'waiting':
    case 'result':
      return 'stage.result';
  }
}

/** The way through as this policy has it, and where the person is on it. */
export function listStages({ view, screen }: Pick<Flow, 'view' | 'screen'>): readonly Stage[] {
  const steps = view?.policy.steps ?? ['document_front', 'face'];
  const keys: Stage['key'][] = [
    'stage.prepare',
    'stage.checkup',
    ...(steps.includes('document_front') ? (['stage.document'] as const) : []),
    ...(steps.includes('face') ? (['stage.face'] as const) : []),
    ...(steps.includes('voice') ? (['stage.voice'] as const) : []),
    'stage.result',
  ];
  const now = stageOf(screen);
  const at = now === null ? -1 : keys.indexOf(now);
  const isApproved = view?.state === 'approved';
  return keys.map((key, index) => ({ key, is: index < at || (isApproved && index === at) ? 'done' : index === at ? 'now' : 'next' }));
}

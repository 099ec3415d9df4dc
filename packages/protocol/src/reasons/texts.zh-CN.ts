import type { REASON_FACTS } from './facts.ts';
import type { ReasonText } from './reason.ts';

export const REASON_TEXTS_ZH_CN = {} as unknown as Record<keyof typeof REASON_FACTS, ReasonText>;

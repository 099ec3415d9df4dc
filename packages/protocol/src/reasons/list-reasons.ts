import { REASON_CODES, type ReasonCode, type ReasonGroup, reasonFacts, reasonText } from './catalogue.ts';
import type { Language, ReasonFacts, ReasonText } from './reason.ts';

/** One row of the catalogue as tools outside read it: what `mien reasons --json` prints. It carries the words for staff. */
export interface ReasonRow extends Pick<ReasonFacts, 'class' | 'shown' | 'detection' | 'stage' | 'action'> {
  readonly code: ReasonCode;
  readonly text: Readonly<Record<Language, ReasonText>>;
}

/** The whole catalogue, in its own order. */
export const reasonRows = (): ReasonRow[] =>
  REASON_CODES.map((code) => {
    const { class: reasonClass, shown, detection, stage, action } = reasonFacts(code);
    return {
      code,
      class: reasonClass,
      shown,
      detection,
      stage,
      action,
      text: { 'zh-CN': { ...reasonText(code, 'zh-CN') }, en: { ...reasonText(code, 'en') } },
    };
  });

export const groupOf = (code: ReasonCode): ReasonGroup => code.slice(0, code.indexOf('.')) as ReasonGroup;

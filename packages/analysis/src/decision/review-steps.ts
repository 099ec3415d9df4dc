import { consequence, type Policy, type ReasonClass, type ReasonCode, reasonFacts, type Step } from '@mien/protocol';
import type { DecisionInput } from '../checks/decision-input.ts';
import { runChecks } from '../checks/run-checks.ts';

interface ToldFinding {
  readonly code: ReasonCode;
  readonly class: ReasonClass;
  /** false: advice, such as a document that expires soon */
  readonly blocks: boolean;
}

/** What may be said of one step before the verdict. */
export interface StepReview {
  readonly step: ReviewedStep;
  /** nothing for the applicant to do again as far as may be told; not a pass */
  readonly ok: boolean;
  readonly findings: readonly ToldFinding[];
}

export type ReviewedStep = Extract<Step, 'document_front' | 'document_back' | 'face' | 'voice'>;

const SIGNALS_OF = {
  document_front: 'documentFront',
  document_back: 'documentBack',
  face: 'face',
  voice: 'voice',
} as const satisfies Record<ReviewedStep, keyof DecisionInput['signals']>;

/** Only these steps are asked for, so that a side not filmed yet hides nothing of the one that was. */
const asFilmed = (policy: Policy, filmed: readonly ReviewedStep[]): Policy => ({
  ...policy,
  steps: policy.steps.filter((step) => (filmed as readonly Step[]).includes(step)),
});

/**
 * The checks of the steps measured so far, before the verdict; pure. Only what is told exactly and what the applicant can mend by doing
 * something is told: a reason that is general in the end is not hinted at by coming early, nor is what a person or our side has to see to.
 * A back whose front was not measured yet is left out: what it must show follows from the front.
 */
export function reviewSteps(input: DecisionInput): StepReview[] {
  const filmed = (Object.keys(SIGNALS_OF) as ReviewedStep[]).filter((step) => input.signals[SIGNALS_OF[step]]?.measured);
  const told = filmed.filter((step) => step !== 'document_back' || filmed.includes('document_front'));
  const findings = runChecks({ ...input, policy: asFilmed(input.policy, filmed) }).flatMap((check) => check.findings);
  return told.map((step) => {
    const codes = new Map<ReasonCode, ToldFinding>();
    for (const finding of findings) {
      if (finding.step !== step || reasonFacts(finding.code).shown !== 'exact') continue;
      const { class: inClass, action } = consequence(finding, input.policy, input.earlier);
      if (action === 'retry' || (action === 'warn' && inClass !== 'wait'))
        codes.set(finding.code, { code: finding.code, class: inClass, blocks: action === 'retry' });
    }
    const all = [...codes.values()];
    return { step, ok: all.every((one) => !one.blocks), findings: all };
  });
}

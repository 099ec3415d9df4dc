import type { Policy, Step } from '@mien/protocol';

/**
 * Steps that this verification films, in order. The back is left out where the applicant chose a document that has none; whether that
 * choice was true is judged on the recording. Preflight films nothing and is not among them.
 */
export const requiredSteps = (policy: Policy, documentType: string | null): Step[] =>
  policy.steps.filter((step) => {
    if (step === 'preflight') return false;
    if (step !== 'document_back' || documentType === null) return true;
    return policy.documents.some((document) => document.type === documentType && document.back);
  });

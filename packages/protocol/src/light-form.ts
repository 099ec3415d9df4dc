import { CHECK_NAMES, type CheckName } from './check.ts';
import type { Policy } from './policy.ts';
import type { Step } from './step.ts';

/** Steps of which nothing is filmed in the light form: the document was read at an earlier approval and is still good. */
const DOCUMENT_STEPS: readonly Step[] = ['document_front', 'document_back'];
/** Checks that ask about the document, and the one that compares the face with it. */
const DOCUMENT_CHECKS: readonly CheckName[] = [
  ...CHECK_NAMES.filter((name) => name.startsWith('document.')),
  'claims.match',
  'applicant.age',
  'face.match',
  'link.document',
];

/**
 * The same standard without its document: the face, filmed with a fresh challenge, against the enrolled template. Whatever else the policy
 * asks of face and voice stays asked. Pure.
 */
export const lightForm = (policy: Policy): Policy => ({
  ...policy,
  steps: policy.steps.filter((step) => !DOCUMENT_STEPS.includes(step)),
  requiredChecks: [...policy.requiredChecks.filter((name) => !DOCUMENT_CHECKS.includes(name)), 'face.enrolled'],
});

import type { ReasonCode } from '@mien/protocol';

/**
 * Reasons that need more than a recording: two windows, the service with its clock, or the people who review. Each names the test that
 * brings it about and asserts its code.
 */
export const BROUGHT_ELSEWHERE = {
  'session.link_expired': 'packages/capture/test/browser/window.test.ts',
  'session.already_open': 'packages/capture/test/browser/window.test.ts',
  'system.internal': 'packages/capture/test/browser/window.test.ts',
  'consent.alternative_requested': 'packages/server/test/api/verification-flow.test.ts',
  'consent.declined': 'packages/server/test/api/verification-flow.test.ts',
  'policy.attempts_exhausted': 'packages/server/test/api/verification-flow.test.ts',
  'policy.reverification_due': 'packages/server/test/reverification/reverification.test.ts',
  'policy.reverification_random': 'packages/server/test/reverification/reverification.test.ts',
  'policy.reverification_requested': 'packages/server/test/reverification/reverification.test.ts',
  'document.damaged': 'packages/server/test/api/review.test.ts',
  'document.portrait_replaced': 'packages/server/test/api/review-cases.test.ts',
  'link.face_blocklisted': 'packages/server/test/links/blocked-faces.test.ts',
  'link.face_duplicate': 'packages/server/test/links/known-faces.test.ts',
  'voice.off_time': 'packages/server/test/measure/voice.test.ts',
} as const satisfies Partial<Record<ReasonCode, string>>;

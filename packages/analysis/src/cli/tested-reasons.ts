import type { ReasonCode } from '@mien/protocol';

/**
 * Reasons that a test brings about on real pixels, through the real models, asserting exactly that code.
 * conformance/reasons/catalogue.test.ts compares this list with the tests themselves.
 */
export const TESTED_REASONS = [] as const satisfies readonly ReasonCode[];

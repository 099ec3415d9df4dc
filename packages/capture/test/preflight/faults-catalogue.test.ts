import { REASON_CODES, type ReasonCode, reasonFacts } from '@mien/protocol';
import { expect, test } from 'vitest';
import { FAULTS } from '../browser/check/faults.ts';

/** Rows that no fault of the check-up's suite brings about, and where they are looked at instead. */
const WITHOUT_A_FAULT: Partial<Record<ReasonCode, string>> = {
  'device.microphone_hears_prompt':
    'a loudspeaker cannot be heard in a browser without a window: test/preflight/prompt-tones.test.ts holds the search to speech and tones',
  'session.link_expired': 'a matter of the flow, not of the check-up',
  'session.already_open': 'a matter of the flow, not of the check-up',
  'session.abandoned': 'a matter of the flow, not of the check-up',
  'session.backgrounded': 'a matter of the flow, not of the check-up',
};

test('every reason of preflight and capture has a fault that brings it about, or stands in the list of those that have none', () => {
  const brought = new Set<ReasonCode>(FAULTS.map(({ code }) => code));
  const missing = REASON_CODES.filter((code) => ['preflight', 'capture'].includes(reasonFacts(code).stage) && !brought.has(code));
  expect(missing).toEqual(Object.keys(WITHOUT_A_FAULT));
});

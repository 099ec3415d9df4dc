import { type ReasonClass, reasonFacts } from '@mien/protocol';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { cleanScene } from './clean-scene.ts';
import { AUDIO_FAULTS } from './faults/audio.ts';
import { CLAIMS_FAULTS } from './faults/claims.ts';
import { DOCUMENT_CAPTURE_FAULTS } from './faults/document-capture.ts';
import { DOCUMENT_CONSISTENCY_FAULTS } from './faults/document-consistency.ts';
import { DOCUMENT_PRESENTATION_FAULTS } from './faults/document-presentation.ts';
import { DOCUMENT_READ_FAULTS } from './faults/document-read.ts';
import { DOCUMENT_VALIDITY_FAULTS } from './faults/document-validity.ts';
import { FACE_CAPTURE_FAULTS } from './faults/face-capture.ts';
import { FACE_ENVIRONMENT_FAULTS } from './faults/face-environment.ts';
import { FACE_PERSON_FAULTS } from './faults/face-person.ts';
import { LINK_FAULTS } from './faults/links.ts';
import { LIVENESS_FAULTS } from './faults/liveness.ts';
import { MEDIA_FAULTS } from './faults/media.ts';
import { VOICE_FAULTS } from './faults/voice.ts';

const FAULTS = [
  ...MEDIA_FAULTS,
  ...DOCUMENT_CAPTURE_FAULTS,
  ...DOCUMENT_READ_FAULTS,
  ...DOCUMENT_CONSISTENCY_FAULTS,
  ...DOCUMENT_VALIDITY_FAULTS,
  ...DOCUMENT_PRESENTATION_FAULTS,
  ...CLAIMS_FAULTS,
  ...FACE_CAPTURE_FAULTS,
  ...FACE_ENVIRONMENT_FAULTS,
  ...FACE_PERSON_FAULTS,
  ...AUDIO_FAULTS,
  ...LINK_FAULTS,
  ...LIVENESS_FAULTS,
  ...VOICE_FAULTS,
];

const OUTCOME = {
  free: 'retry',
  retry: 'retry',
  other_document: 'retry',
  fix_data: 'retry',
  support: 'review',
  final: 'declined',
  wait: 'wait',
} as const satisfies Record<ReasonClass, string>;

describe('one fault, one reason', () => {
  test.each(FAULTS)('$code when $when', (fault) => {
    const scene = cleanScene(fault.document ?? 'prc_id');
    fault.spoil(scene);
    const verdict = decide(scene.input);

    expect(verdict.findings.map((finding) => finding.code)).toEqual([fault.code]);
    const [finding] = verdict.findings;
    expect(finding).toMatchObject({ step: fault.step, source: 'server', measuredAt: scene.input.signals.measuredAt });
    expect(finding?.evidence[0]?.signal).toBe(fault.signal);
    expect(finding?.evidence[0]?.threshold).toEqual(fault.threshold);

    const told = verdict.checks.find((check) => check.check === fault.check);
    expect(told?.status).toBe(fault.status ?? 'failed');
    expect(told?.findings).toEqual(verdict.findings);
    expect(verdict.checks.filter((check) => check.check !== fault.check && check.status === 'failed')).toEqual([]);

    expect(reasonFacts(fault.code).class).toBe(fault.class);
    if (fault.status === 'passed') {
      expect(verdict).toMatchObject({
        outcome: 'approved',
        warnings: [fault.code],
        reasons: [],
        assurance: scene.input.policy.liveness ? 'liveness' : 'no_liveness',
      });
      return;
    }
    expect(verdict).toMatchObject({ outcome: OUTCOME[fault.class], reasons: [fault.code], assurance: 'none' });
    expect(verdict.countsAttempt).toBe(fault.class !== 'free');
  });
});

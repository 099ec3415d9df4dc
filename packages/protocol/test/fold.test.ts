import { describe, expect, it } from 'vitest';
import { consequence, fold, Policy, REASON_CODES, type ReasonCode, reasonFacts, WORLDWIDE } from '../src/index.ts';
import { finding, result, results } from './support/results.ts';

const withActions = (actions: Policy['actions']): Policy => Policy.parse({ ...WORLDWIDE, actions });
const foldFindings = (...codes: readonly ReasonCode[]) =>
  fold(results(result('face.capture', 'failed', ...codes.map((code) => finding(code)))), WORLDWIDE);

describe('fold of findings to an outcome', () => {
  it('approves when every required check passed', () => {
    expect(fold(results(), WORLDWIDE)).toEqual({ outcome: 'approved', countsAttempt: true, steps: [], reasons: [], warnings: [] });
  });

  it.each(WORLDWIDE.requiredChecks)('waits when required check %s did not run (invariant 1: absence is never a pass)', (name) => {
    const notRun = fold(results(result(name, 'not_run', finding('system.analysis_unavailable'))), WORLDWIDE);
    expect(notRun).toMatchObject({ outcome: 'wait', countsAttempt: false, steps: [], reasons: ['system.analysis_unavailable'] });
    const missing = fold(
      results().filter((check) => check.check !== name),
      WORLDWIDE,
    );
    expect(missing.outcome).toBe('wait');
  });

  it('never waits without naming a reason (invariant 4)', () => {
    expect(fold([], WORLDWIDE)).toMatchObject({ outcome: 'wait', reasons: ['system.analysis_unavailable'] });
    const silent = fold(results(result('face.match', 'not_run')), WORLDWIDE);
    expect(silent.reasons).toEqual(['system.analysis_unavailable']);
  });

  it('approves although a check that the policy does not require did not run', () => {
    expect(WORLDWIDE.requiredChecks).not.toContain('audio.presence');
    expect(fold(results(result('audio.presence', 'not_run')), WORLDWIDE).outcome).toBe('approved');
  });

  it('waits before it declines: a required check that did not run says nothing about the person', () => {
    const folded = fold(
      results(result('face.match', 'not_run'), result('applicant.age', 'failed', finding('identity.under_age'))),
      WORLDWIDE,
    );
    expect(folded.outcome).toBe('wait');
    expect(folded.reasons).not.toContain('identity.under_age');
  });

  it('declines before it reviews, reviews before it asks for a retry', () => {
    expect(foldFindings('face.too_far', 'document.tampered', 'identity.under_age')).toMatchObject({
      outcome: 'declined',
      reasons: ['identity.under_age'],
      steps: [],
    });
    expect(foldFindings('face.too_far', 'document.tampered')).toMatchObject({
      outcome: 'review',
      reasons: ['document.tampered'],
      steps: [],
    });
    expect(foldFindings('face.too_far')).toMatchObject({ outcome: 'retry', reasons: ['face.too_far'], steps: ['face'] });
  });

  it('tells all that can be mended at once, each code once, and the steps in the order they are filmed', () => {
    const folded = fold(
      results(
        result('face.capture', 'failed', finding('face.too_far'), finding('face.too_far')),
        result('document.capture', 'failed', finding('document.glare', 'document_back'), finding('document.blurred', 'document_front')),
      ),
      WORLDWIDE,
    );
    expect(folded.outcome).toBe('retry');
    expect([...folded.reasons].sort()).toEqual(['document.blurred', 'document.glare', 'face.too_far']);
    expect(folded.steps).toEqual(['document_front', 'document_back', 'face']);
  });

  it('films nothing again when only data must be corrected', () => {
    const folded = fold(results(result('claims.match', 'failed', finding('identity.name_mismatch', 'document_front'))), WORLDWIDE);
    expect(folded).toMatchObject({ outcome: 'retry', steps: [], countsAttempt: true });
  });

  it('counts no attempt when only technical hitches stand in the way (invariant 3)', () => {
    expect(foldFindings('device.camera_black', 'upload.corrupted')).toMatchObject({ outcome: 'retry', countsAttempt: false });
    expect(foldFindings('device.camera_black', 'face.too_far')).toMatchObject({ outcome: 'retry', countsAttempt: true });
  });

  it.each(REASON_CODES.filter((code) => reasonFacts(code).class === 'free'))('%s alone never costs an attempt', (code) => {
    expect(foldFindings(code)).toMatchObject({ outcome: 'retry', countsAttempt: false });
  });

  it.each(REASON_CODES.filter((code) => reasonFacts(code).escalateAfter !== undefined))(
    '%s hardens after its n earlier findings',
    (code) => {
      const escalateAfter = reasonFacts(code).escalateAfter;
      if (escalateAfter === undefined) throw new Error('not escalating');
      const checks = results(result('face.match', 'failed', finding(code)));
      expect(fold(checks, WORLDWIDE, { [code]: escalateAfter.n - 1 }).outcome).toBe('retry');
      expect(fold(checks, WORLDWIDE, { [code]: escalateAfter.n }).outcome).toBe('review');
      expect(consequence(finding(code), WORLDWIDE, { [code]: escalateAfter.n }).class).toBe(escalateAfter.class);
    },
  );

  it('hardens by earlier findings of the same code only', () => {
    const checks = results(result('face.match', 'failed', finding('identity.face_mismatch')));
    expect(fold(checks, WORLDWIDE, { 'liveness.still_image': 5 }).outcome).toBe('retry');
  });

  it('warns without blocking, even where the check says failed', () => {
    const warning = finding('document.expires_soon', 'document_front');
    const told = { outcome: 'approved', warnings: ['document.expires_soon'], reasons: [] };
    expect(fold(results(result('document.validity', 'passed', warning)), WORLDWIDE)).toMatchObject(told);
    expect(fold(results(result('document.validity', 'failed', warning)), WORLDWIDE)).toMatchObject(told);
  });

  it('keeps telling warnings beside what blocks', () => {
    const folded = foldFindings('document.expires_soon', 'face.too_far');
    expect(folded).toMatchObject({ outcome: 'retry', reasons: ['face.too_far'], warnings: ['document.expires_soon'] });
  });

  it.each(['failed', 'inconclusive'] as const)('reviews a required check that is %s without a finding', (status) => {
    expect(fold(results(result('face.continuity', status)), WORLDWIDE)).toMatchObject({ outcome: 'review', reasons: [] });
  });

  it('reviews an inconclusive required check although its finding is only a warning', () => {
    const checks = results(result('document.validity', 'inconclusive', finding('document.expires_soon', 'document_front')));
    expect(fold(checks, WORLDWIDE).outcome).toBe('review');
  });

  it('does not let a check outside the policy’s list block by its status, only by its findings', () => {
    expect(fold(results(result('audio.presence', 'failed')), WORLDWIDE).outcome).toBe('approved');
    expect(fold(results(result('audio.presence', 'failed', finding('voice.silent'))), WORLDWIDE).outcome).toBe('retry');
  });
});

describe('a policy’s own actions', () => {
  const failedBy = (code: ReasonCode) => results(result('face.capture', 'failed', finding(code)));

  it.each([
    ['ignore', 'approved', 'retry'],
    ['warn', 'approved', 'retry'],
    ['retry', 'retry', 'retry'],
    ['review', 'review', 'support'],
    ['decline', 'declined', 'final'],
  ] as const)('%s makes face.covered %s', (action, outcome, inClass) => {
    const policy = withActions({ 'face.covered': action });
    expect(fold(failedBy('face.covered'), policy).outcome).toBe(outcome);
    expect(consequence(finding('face.covered'), policy, {})).toMatchObject({ action, class: inClass });
  });

  it('stands above escalation: a policy that says retry is obeyed at the third time too', () => {
    const policy = withActions({ 'identity.face_mismatch': 'retry' });
    expect(fold(failedBy('identity.face_mismatch'), policy, { 'identity.face_mismatch': 3 }).outcome).toBe('retry');
    expect(consequence(finding('identity.face_mismatch'), policy, { 'identity.face_mismatch': 3 }).class).toBe('retry');
  });

  it('can let a reason for people be redone, which then films the step again', () => {
    const policy = withActions({ 'attack.print': 'retry' });
    expect(fold(failedBy('attack.print'), policy)).toMatchObject({ outcome: 'retry', steps: ['face'], countsAttempt: true });
  });

  it.each(['review', 'decline'])('cannot %s over a technical hitch (invariant 3)', (action) => {
    for (const code of ['network.offline', 'device.camera_black', 'system.internal'])
      expect(Policy.safeParse({ ...WORLDWIDE, actions: { [code]: action } }).success).toBe(false);
  });

  it('cannot make the applicant redo a step because of our own side', () => {
    expect(Policy.safeParse({ ...WORLDWIDE, actions: { 'system.analysis_unavailable': 'retry' } }).success).toBe(false);
    expect(Policy.safeParse({ ...WORLDWIDE, actions: { 'system.analysis_unavailable': 'warn' } }).success).toBe(true);
  });

  it('names only codes and actions that exist', () => {
    expect(Policy.safeParse({ ...WORLDWIDE, actions: { 'face.unheard_of': 'warn' } }).success).toBe(false);
    expect(Policy.safeParse({ ...WORLDWIDE, actions: { 'face.covered': 'shout' } }).success).toBe(false);
  });
});

import { type ReasonCode, Verdict } from '@mien/protocol';
import { describe, expect, test } from 'vitest';
import { decide, sha256OfJson, verdictBytes } from '../../src/decision/decide.ts';
import { changeFaces, cleanScene, rewrite, type Scene } from '../checks/clean-scene.ts';
import { change } from '../checks/faults/fault.ts';

/** The same value with every object's keys in reverse order. */
function shuffled<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffled) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  ) as T;
}

const spoiled = (): Scene => {
  const scene = cleanScene('passport');
  rewrite(scene.front, 'expiryDate', '2020-01-01');
  scene.input.claims.fullName = 'Lars Eriksson';
  changeFaces(scene, { sharpness: 10 });
  return scene;
};

describe('a verdict can be replayed (invariant 7)', () => {
  test.each([
    ['a good verification', () => cleanScene('prc_id')],
    ['one with three faults', spoiled],
  ])('%s gives the same bytes twice, from shuffled keys and from its recording', (_, make) => {
    const first = verdictBytes(decide(make().input));
    expect(verdictBytes(decide(make().input))).toBe(first);
    expect(verdictBytes(decide(shuffled(make().input)))).toBe(first);
    expect(verdictBytes(decide(JSON.parse(JSON.stringify(make().input))))).toBe(first);
    expect(JSON.stringify(decide(shuffled(make().input)))).toBe(JSON.stringify(decide(make().input)));
  });

  test('the input is left as it was', () => {
    const scene = spoiled();
    const before = JSON.stringify(scene.input);
    decide(scene.input);
    expect(JSON.stringify(scene.input)).toBe(before);
  });

  test('a verdict keeps the schema and names the signals it judged', () => {
    const scene = spoiled();
    const verdict = decide(scene.input);
    expect(Verdict.parse(verdict)).toEqual(verdict);
    expect(verdict.signalsSha256).toBe(sha256OfJson(scene.input.signals));
    scene.front.flatRatio = 0.11;
    expect(decide(scene.input).signalsSha256).not.toBe(verdict.signalsSha256);
  });
});

describe('what is told', () => {
  test('all reasons at once, what makes the rest moot first', () => {
    const verdict = decide(spoiled().input);
    expect(verdict.reasons).toEqual(['document.expired', 'identity.name_mismatch', 'face.blurred'] satisfies ReasonCode[]);
    expect(verdict).toMatchObject({ outcome: 'retry', countsAttempt: true });
  });

  test('another document is filmed from every side; data to correct asks for no film', () => {
    expect(decide(spoiled().input).steps).toEqual(['document_front', 'document_back', 'face']);
    const scene = cleanScene('passport');
    scene.input.claims.fullName = 'Lars Eriksson';
    expect(decide(scene.input)).toMatchObject({ outcome: 'retry', steps: [] });
  });

  test('a technical hitch alone counts no attempt; beside a fault it does', () => {
    const scene = cleanScene('prc_id');
    change(scene.faceMedia.video, { height: 120, width: 160 });
    expect(decide(scene.input)).toMatchObject({ outcome: 'retry', steps: ['face'], countsAttempt: false });
    scene.frontCard.sharpness = 3;
    expect(decide(scene.input)).toMatchObject({ outcome: 'retry', steps: ['document_front', 'face'], countsAttempt: true });
  });

  test('neither the wallet’s values nor the document’s name or number are in any finding', () => {
    const scene = cleanScene('passport');
    Object.assign(scene.input.claims, {
      fullName: 'Secretname Personson',
      birthDate: '1971-01-02',
      documentNumber: 'SECRET123',
      nationality: 'NOR',
    });
    const verdict = decide(scene.input);
    expect(verdict.findings).toHaveLength(4);
    expect(verdictBytes(verdict)).not.toMatch(/secret|personson|1971|"NOR"|ERIKSSON|ANNA|L898902C3|1990-08-12/i);
  });
});

describe('what a policy may change', () => {
  test('a reason that hardens goes to review the second time', () => {
    const scene = cleanScene('prc_id');
    change(scene.input.signals.faceMatch, { similarity: 0.1 });
    expect(decide(scene.input).outcome).toBe('retry');
    scene.input.earlier = { 'identity.face_mismatch': 1 };
    expect(decide(scene.input)).toMatchObject({ outcome: 'review', reasons: ['identity.face_mismatch'] });
  });

  test('a waived reason is kept, warned of and blocks nothing, but its check is not what the approval stands on', () => {
    const scene = cleanScene('prc_id');
    scene.frontCard.recapturePeak = 90;
    scene.input.policy.actions = { 'document.screen': 'warn' };
    const verdict = decide(scene.input);
    expect(verdict).toMatchObject({ outcome: 'approved', warnings: ['document.screen'] });
    expect(verdict.findings).toHaveLength(1);
    expect(verdict.passedChecks).not.toContain('document.presentation');
  });

  test('behind a waived face fault the next one is still found', () => {
    const scene = cleanScene('prc_id');
    changeFaces(scene, { illuminationUniformity: 0.2, sharpness: 10 });
    scene.input.policy.actions = { 'environment.uneven_light': 'ignore' };
    expect(decide(scene.input).reasons).toEqual(['face.blurred']);
    changeFaces(scene, { sharpness: 300 });
    const verdict = decide(scene.input);
    expect(verdict.outcome).toBe('approved');
    expect(verdict.findings.map((finding) => finding.code)).toEqual(['environment.uneven_light']);
  });

  test('a passive score is for review and declines nobody unless the policy says so', () => {
    const scene = cleanScene('prc_id');
    change(scene.face.passive, { mean: 0.01 });
    expect(decide(scene.input).outcome).toBe('review');
  });

  test('without a passive model the verdict stands on the other checks', () => {
    const scene = cleanScene('prc_id');
    scene.input.thresholds = { ...scene.input.thresholds, passive: null };
    expect(decide(scene.input)).toMatchObject({ outcome: 'approved', thresholds: { passive: null } });
  });
});

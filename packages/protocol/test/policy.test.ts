import { describe, expect, it } from 'vitest';
import { CHECK_NAMES, Policy, SHIPPED_POLICIES, Step, WORLDWIDE, ZH_WALLET } from '../src/index.ts';

const refuses = (policy: unknown, path: string): void => {
  const parsed = Policy.safeParse(policy);
  expect(parsed.success).toBe(false);
  expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
};

describe.each(SHIPPED_POLICIES.map((policy) => ({ id: policy.id, policy })))('the shipped policy $id', ({ policy }) => {
  it('is a policy, unchanged by parsing', () => {
    expect(Policy.parse(policy)).toEqual(policy);
  });

  it('requires only checks that exist, each once', () => {
    for (const name of policy.requiredChecks) expect(CHECK_NAMES).toContain(name);
    expect(new Set(policy.requiredChecks).size).toBe(policy.requiredChecks.length);
  });

  it('compares the face and looks for the physical original', () => {
    for (const name of ['face.match', 'face.continuity', 'document.presentation', 'claims.match'] as const)
      expect(policy.requiredChecks).toContain(name);
  });

  it('matches faces at a false match rate of 1e-4 or better, and reviews a wider band than it accepts', () => {
    expect(policy.face.maxFmr).toBeLessThanOrEqual(1e-4);
    expect(policy.face.reviewFmr).toBeGreaterThan(policy.face.maxFmr);
  });

  it('films its steps in order and the back wherever a document has one', () => {
    expect(policy.steps).toEqual(Step.options.filter((step) => policy.steps.includes(step)));
    if (policy.documents.some((document) => document.back)) expect(policy.steps).toContain('document_back');
  });

  it('asks for no more challenges than it has to draw from', () => {
    expect(policy.challenges.count).toBeLessThanOrEqual(policy.challenges.from.length);
  });
});

describe('the policy schema', () => {
  it('accepts what each shipped wallet is for', () => {
    expect(ZH_WALLET.documents.map((document) => document.type)).toEqual(['prc_id', 'passport']);
    expect(ZH_WALLET.digits.language).toBe('cmn');
    expect(WORLDWIDE.documents.map((document) => document.type)).toEqual(['passport', 'td1_card', 'td2_card', 'driving_licence']);
    expect(WORLDWIDE.digits.language).toBe('en');
  });

  it('gives each shipped policy an id and version of its own', () => {
    expect(new Set(SHIPPED_POLICIES.map((policy) => `${policy.id}@${policy.version}`)).size).toBe(SHIPPED_POLICIES.length);
  });

  it('refuses an unknown key at every level, so that a misspelt rule is never a missing rule', () => {
    refuses({ ...WORLDWIDE, minimumAge: 21 }, '');
    refuses({ ...WORLDWIDE, face: { ...WORLDWIDE.face, minFmr: 1e-6 } }, 'face');
    refuses({ ...WORLDWIDE, face: { ...WORLDWIDE.face, quality: { ...WORLDWIDE.face.quality, minSharpnes: 80 } } }, 'face.quality');
    refuses({ ...WORLDWIDE, attempts: { ...WORLDWIDE.attempts, maximum: 3 } }, 'attempts');
  });

  it('refuses a missing rule: nothing has a silent default', () => {
    for (const key of Object.keys(WORLDWIDE)) refuses({ ...WORLDWIDE, [key]: undefined }, key);
  });

  it('refuses a required check that does not exist', () => {
    refuses({ ...WORLDWIDE, requiredChecks: ['face.mtach'] }, 'requiredChecks.0');
    refuses({ ...WORLDWIDE, requiredChecks: [] }, 'requiredChecks');
  });

  it.each([0, 1, -1e-4, 2])('refuses a false match rate of %s', (maxFmr) => {
    refuses({ ...WORLDWIDE, face: { ...WORLDWIDE.face, maxFmr } }, 'face.maxFmr');
  });

  it('refuses a review band narrower than the accept band', () => {
    refuses({ ...WORLDWIDE, face: { ...WORLDWIDE.face, reviewFmr: 1e-5 } }, 'face.reviewFmr');
  });

  it('refuses more challenges than there are to draw from', () => {
    refuses({ ...WORLDWIDE, challenges: { from: ['blink'], count: 2 } }, 'challenges.count');
  });
});

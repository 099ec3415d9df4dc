import { CHECK_NAMES, lightForm, WORLDWIDE, WORLDWIDE_3, ZH_WALLET } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { chooseForm, type Standing } from '../../src/reverification/choose-form.ts';
import { planDocumentDate } from '../../src/reverification/plan-dates.ts';

const at = new Date('2026-06-01T00:00:00Z');
const good: Standing = {
  reason: 'periodic',
  verifiedAt: new Date('2025-06-10T00:00:00Z'),
  documentEnds: '2030-01-01',
  changedParts: [],
  template: 'kept',
};

describe('the light form', () => {
  it('is chosen where a template is kept, the document is long good and nothing was corrected', () => {
    expect(chooseForm(WORLDWIDE, good, at)).toEqual({ form: 'light', why: null });
    expect(chooseForm(WORLDWIDE, { ...good, documentEnds: 'long_term' }, at).form).toBe('light');
  });

  it.each([
    ['first', { reason: 'first' }],
    ['first', { verifiedAt: null }],
    ['no_template', { template: 'none' }],
    ['identity_changed', { changedParts: ['name'] }],
    ['document_unknown', { documentEnds: null }],
    ['document_ends', { documentEnds: '2026-05-31' }],
    ['document_ends', { documentEnds: '2026-07-01' }],
  ] as const)('is not chosen: %s', (why, changed) => {
    expect(chooseForm(WORLDWIDE, { ...good, ...changed }, at)).toEqual({ form: 'full', why });
  });

  it('is not chosen where the policy wants everything each time', () => {
    const strict = { ...WORLDWIDE, reverification: { ...WORLDWIDE.reverification, light: 'never' as const } };
    expect(chooseForm(strict, good, at)).toEqual({ form: 'full', why: 'policy' });
  });

  it('asks nothing of a document and everything else of the face, and of the enrolled one', () => {
    const light = lightForm(WORLDWIDE_3);
    expect(light.steps).toEqual(['preflight', 'face', 'voice']);
    const dropped = WORLDWIDE_3.requiredChecks.filter((name) => !light.requiredChecks.includes(name));
    expect(dropped.every((name) => name.startsWith('document.') || ['claims.match', 'applicant.age', 'face.match'].includes(name))).toBe(
      true,
    );
    expect(light.requiredChecks).toContain('face.enrolled');
    expect(light.requiredChecks.every((name) => CHECK_NAMES.includes(name))).toBe(true);
    expect(lightForm(ZH_WALLET).documents).toEqual(ZH_WALLET.documents);
  });
});

describe('the date of a new document', () => {
  it('lets the grace end with the last day of the document', () => {
    const asked = planDocumentDate('2027-03-31', 30, at);
    expect(asked?.toISOString()).toBe('2027-03-02T00:00:00.000Z');
  });
  it('is at half of what is left of one that ends within the grace, never before the approval', () => {
    expect(planDocumentDate('2026-06-10', 30, at)?.toISOString()).toBe('2026-06-06T00:00:00.000Z');
  });
  it('is none for a document without an end, or one that was not read', () => {
    expect(planDocumentDate('long_term', 30, at)).toBeNull();
    expect(planDocumentDate(null, 30, at)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { CheckResult, Claims, Finding } from '../src/index.ts';
import { finding } from './support/results.ts';

describe('findings, check results and claims at the edge', () => {
  it('accept a finding with full evidence', () => {
    const full: Finding = {
      ...finding('face.too_far'),
      evidence: [
        {
          signal: 'interEyeDistancePx',
          measured: 41.5,
          threshold: 60,
          unit: 'px',
          atSeconds: 1.2,
          region: [10, 20, 30, 40],
          modelId: 'landmarks',
        },
      ],
    };
    expect(Finding.parse(full)).toEqual(full);
  });

  it('refuse a code outside the catalogue, a time without a zone and an unknown source', () => {
    expect(Finding.safeParse({ ...finding('face.too_far'), code: 'general.retry' }).success).toBe(false);
    expect(Finding.safeParse({ ...finding('face.too_far'), measuredAt: '2026-01-02 03:04' }).success).toBe(false);
    expect(Finding.safeParse({ ...finding('face.too_far'), source: 'guess' }).success).toBe(false);
  });

  it('know four states of a check and no others', () => {
    for (const status of ['passed', 'failed', 'inconclusive', 'not_run'])
      expect(CheckResult.safeParse({ check: 'face.match', status, findings: [] }).success).toBe(true);
    expect(CheckResult.safeParse({ check: 'face.match', status: 'skipped', findings: [] }).success).toBe(false);
    expect(CheckResult.safeParse({ check: 'face.beauty', status: 'passed', findings: [] }).success).toBe(false);
  });

  it('take claims in any script, and refuse a date that no calendar has', () => {
    expect(Claims.parse({ fullName: '  林晓雨 ', birthDate: '1992-02-29', nationality: 'CHN' }).fullName).toBe('林晓雨');
    expect(Claims.parse({})).toEqual({});
    expect(Claims.safeParse({ birthDate: '1993-02-29' }).success).toBe(false);
    expect(Claims.safeParse({ nationality: 'cn' }).success).toBe(false);
    expect(Claims.safeParse({ fullName: ' ' }).success).toBe(false);
    expect(Claims.safeParse({ fullname: 'Lin' }).success).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AnalysisSignals, measured, measuredSchema, NotMeasuredWhy, notMeasured } from '../src/index.ts';

const Similarity = measuredSchema(z.number().min(-1).max(1));
const accepts = (value: unknown): boolean => Similarity.safeParse(value).success;

const signals: AnalysisSignals = {
  version: 1,
  measuredAt: '2026-01-02T03:04:05Z',
  models: [],
  modelsUnavailable: ['face-embedding'],
  documentFront: notMeasured('step_missing'),
  documentBack: notMeasured('step_missing'),
  face: notMeasured('decode_failed'),
  faceMatch: measured({ modelId: 'embedding', similarity: 0.5, comparedFrames: 3 }),
};

describe('not measured is a value (invariant 1)', () => {
  it('accepts a measurement, and a reason for there being none', () => {
    expect(Similarity.parse(measured(0))).toEqual({ measured: true, value: 0 });
    for (const why of NotMeasuredWhy.options) expect(Similarity.parse(notMeasured(why))).toEqual({ measured: false, why });
  });

  it.each([
    ['a bare number', 0],
    ['nothing', undefined],
    ['null', null],
    ['a value without the flag', { value: 0.9 }],
    ['the flag without a value', { measured: true }],
    ['a reason without the flag', { why: 'no_face' }],
    ['a value that was not measured', { measured: false, value: 0.9 }],
    ['no reason', { measured: false }],
    ['an unknown reason', { measured: false, why: 'because' }],
    ['a flag that is a word', { measured: 'true', value: 0.9 }],
    ['a value out of range', { measured: true, value: 7 }],
    ['a value that is not a number', { measured: true, value: Number.NaN }],
  ])('refuses %s', (_what, value) => {
    expect(accepts(value)).toBe(false);
  });
});

describe('analysis signals', () => {
  it('accept an attempt in which hardly anything could be measured', () => {
    expect(AnalysisSignals.parse(signals)).toEqual(signals);
  });

  it('survive being recorded as JSON', () => {
    expect(AnalysisSignals.parse(JSON.parse(JSON.stringify(signals)))).toEqual(signals);
  });

  it.each(['documentFront', 'documentBack', 'face', 'faceMatch'])('refuse a missing %s: absence is stated, never left out', (part) => {
    expect(AnalysisSignals.safeParse({ ...signals, [part]: undefined }).success).toBe(false);
  });

  it('refuse a face match given without the measured flag', () => {
    expect(AnalysisSignals.safeParse({ ...signals, faceMatch: { modelId: 'e', similarity: 1, comparedFrames: 1 } }).success).toBe(false);
  });
});

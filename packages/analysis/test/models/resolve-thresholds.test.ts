import { WORLDWIDE } from '@mien/protocol';
import { expect, test } from 'vitest';
import { EMBEDDER_CALIBRATIONS } from '../../src/models/calibrations.ts';
import { MODEL_IDS, modelEntry } from '../../src/models/manifest.ts';
import { MODEL_PACKAGES } from '../../src/models/packages.ts';
import { renderModelCardsMarkdown } from '../../src/models/render-model-cards.ts';
import { resolveThresholds } from '../../src/models/resolve-thresholds.ts';

const withFmr = (maxFmr: number, reviewFmr: number) => ({ ...WORLDWIDE, face: { ...WORLDWIDE.face, maxFmr, reviewFmr } });

test('the same policy gives each embedder its own scores', () => {
  expect(resolveThresholds(WORLDWIDE, 'face-embedder-512')).toEqual({
    embeddingModelId: 'face-embedder-512',
    matchAccept: 0.55,
    matchReview: 0.49,
    continuity: 0.58,
    passive: { modelId: 'face-passive-liveness', review: 0.3 },
  });
  expect(resolveThresholds(WORLDWIDE, 'face-embedder-192')).toMatchObject({ matchAccept: 0.65, matchReview: 0.58, continuity: 0.66 });
});

test('a rate between two points takes the stricter one, and a rate under all of them accepts nobody', () => {
  expect(resolveThresholds(withFmr(5e-4, 5e-3), 'face-embedder-512')).toMatchObject({ matchAccept: 0.55, matchReview: 0.49 });
  expect(resolveThresholds(withFmr(1e-6, 1e-3), 'face-embedder-512').matchAccept).toBeGreaterThan(1);
});

test('no policy can switch the continuity bound off by asking for a rate that was never measured', () => {
  const policy = { ...WORLDWIDE, face: { ...WORLDWIDE.face, continuityFmr: 1e-9 } };
  expect(resolveThresholds(policy, 'face-embedder-512').continuity).toBe(0.58);
});

test('scores rise as rates fall, and every point names its data', () => {
  for (const { falseMatch, continuity } of Object.values(EMBEDDER_CALIBRATIONS)) {
    const scores = [...falseMatch].sort((a, b) => b.rate - a.rate).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    for (const { basis } of [...falseMatch, ...continuity]) expect(basis).not.toBe('');
  }
});

test('where the data cannot show 1 in 10,000 the model card says so', () => {
  const cards = renderModelCardsMarkdown();
  expect(cards).toContain('false match rate 0.0001 at score 0.55 (**the data cannot show this rate**');
  for (const id of MODEL_IDS) {
    expect(cards).toContain(`## ${id}`);
    expect(cards).toContain(MODEL_PACKAGES[modelEntry(id).package].name);
  }
  expect(cards).toContain('MS1M-V2');
});

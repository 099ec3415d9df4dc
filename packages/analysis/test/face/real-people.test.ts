import { FaceSignals, WORLDWIDE } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClmtrackrClip, openClmtrackrClip } from '../../../../samples/src/people/index.ts';
import { createChildDecoder } from '../../src/decode/child-decoder.ts';
import { DEFAULT_LIMITS } from '../../src/decode/media.ts';
import { resolveThresholds } from '../../src/models/resolve-thresholds.ts';
import type { Models } from '../../src/models/runtime.ts';
import { createFaceMeter, type FaceArtefacts } from '../../src/signals/face/create-face-meter.ts';
import { similarityOf } from '../../src/signals/face/embed-face.ts';
import { openTestModels } from '../models/open-test-models.ts';
import { hidden, middle } from './measure-scene.ts';

interface Film {
  readonly signals: FaceSignals;
  readonly artefacts: FaceArtefacts;
}

const NAMES = ['franck', 'cap12_edit', 'cap13_edit2'] as const satisfies readonly ClmtrackrClip[];
const films = new Map<ClmtrackrClip, Film>();
let models: Models;

beforeAll(async () => {
  models = await openTestModels();
  for (const name of NAMES) films.set(name, await measureFilm(name));
}, 240_000);
afterAll(() => models.release());

/** The first seconds of a film, through the decoder that hostile recordings go through. */
async function measureFilm(name: ClmtrackrClip): Promise<Film> {
  const meter = await createFaceMeter(models, { embedder: 'face-embedder-512', sampleSeconds: 0.5 });
  const stop = new AbortController();
  const source = { bytes: await openClmtrackrClip(name) };
  const events = createChildDecoder().decode(
    source,
    { frameRate: 5, maxSide: 640, audio: false },
    { ...DEFAULT_LIMITS, maxSeconds: 600 },
    stop.signal,
  );
  for await (const event of events) {
    if (event.type !== 'frame') continue;
    if (event.frame.t > 8) break;
    await meter.push(event.frame);
  }
  const { signals, artefacts } = await meter.finish([]);
  if (!signals.measured) throw new Error(`No signals: ${signals.why}`);
  return { signals: signals.value, artefacts };
}

const film = (name: ClmtrackrClip): Film => films.get(name) as Film;

describe.each(NAMES)('a living person before a camera (%s)', (name) => {
  test('is one uncovered face in every frame, in usual light, and moves as living faces do', () => {
    const { signals } = film(name);
    const { quality, stillness } = WORLDWIDE.face;
    expect(FaceSignals.parse(signals)).toEqual(signals);
    expect(signals.frames.length).toBeGreaterThan(10);
    expect(signals.frames.every(({ faces }) => faces === 1)).toBe(true);
    for (const region of ['eyes', 'mouth', 'face'] as const) expect(middle(signals, hidden(region))).toBeLessThan(quality.maxOcclusion);
    expect(middle(signals, ({ illuminationUniformity }) => illuminationUniformity)).toBeGreaterThan(quality.minUniformity);
    expect(middle(signals, ({ backlight }) => backlight)).toBeLessThan(quality.maxBacklight);
    expect(middle(signals, ({ backgroundBusyness }) => backgroundBusyness)).toBeLessThan(quality.maxBackgroundBusyness);
    if (!signals.motion.measured || !signals.passive.measured) throw new Error('Not measured');
    expect(signals.motion.value.nonRigidResidual).toBeGreaterThan(stillness.maxNonRigidResidual);
    expect(signals.passive.value.mean).toBeGreaterThan(0.9);
  });

  test('is the same person throughout', () => {
    const { continuity } = film(name).signals;
    if (!continuity.measured) throw new Error('No continuity');
    expect(continuity.value.minSimilarity).toBeGreaterThan(resolveThresholds(WORLDWIDE, 'face-embedder-512').continuity);
  });
});

test('two men are told apart, and one man is known again in another film', () => {
  const { matchAccept, matchReview } = resolveThresholds(WORLDWIDE, 'face-embedder-512');
  const compare = (a: ClmtrackrClip, b: ClmtrackrClip): number[] =>
    film(a).artefacts.best.flatMap((one) =>
      film(b).artefacts.best.flatMap((other) => (one.embedding && other.embedding ? similarityOf(one.embedding, other.embedding) : [])),
    );
  expect(Math.max(...compare('franck', 'cap12_edit'), ...compare('franck', 'cap13_edit2'))).toBeLessThan(matchReview);
  expect(Math.min(...compare('cap12_edit', 'cap13_edit2'))).toBeGreaterThan(matchAccept);
});

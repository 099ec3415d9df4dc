import { WORLDWIDE } from '@mien/protocol';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildHead,
  cutFrames,
  facingMovement,
  freezeFrames,
  heldPhotograph,
  loopFrames,
  naturalMovement,
  openGroupPhotographs,
  renderTalkingHead,
  turnedMovement,
} from '../../../../samples/src/people/index.ts';
import { cropPicture } from '../../src/image/crop.ts';
import type { Frame, Picture } from '../../src/image/picture.ts';
import { openModels } from '../../src/models/open-models.ts';
import { resolveThresholds } from '../../src/models/resolve-thresholds.ts';
import type { Models } from '../../src/models/runtime.ts';
import { findLoop } from '../../src/signals/face/clip/find-loop.ts';
import { createFaceMeter } from '../../src/signals/face/create-face-meter.ts';
import { detectAllFaces } from '../../src/signals/face/detect-faces.ts';
import type { Embedding } from '../../src/signals/face/embed-face.ts';
import type { EmbedderId } from '../../src/signals/face/embedders.ts';
import { matchFaces } from '../../src/signals/face/match-faces.ts';
import { measurePortrait } from '../../src/signals/face/measure-portrait.ts';
import { testModelOptions } from '../models/open-test-models.ts';
import { measureFrames, openScene, printOf, type Scene } from './measure-scene.ts';

let scene: Scene;
let strangers: readonly Picture[];
const thresholds = resolveThresholds(WORLDWIDE, 'face-embedder-512');

beforeAll(async () => {
  scene = await openScene();
  strangers = await cropStrangers(scene.models);
});
afterAll(() => scene.models.release());

/** One crop for each face of the group photographs: two head sizes around it. */
async function cropStrangers(models: Models): Promise<Picture[]> {
  const [short, full] = await Promise.all([models.get('face-detector-short'), models.get('face-detector-full')]);
  if (!short.measured || !full.measured) throw new Error('No detectors');
  const crops: Picture[] = [];
  for (const bytes of await openGroupPhotographs()) {
    const { data, info } = await sharp(bytes)
      .rotate()
      .removeAlpha()
      .resize(1280, 1280, { fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture: Picture = { width: info.width, height: info.height, data: new Uint8Array(data) };
    for (const { box } of await detectAllFaces(picture, { short: short.value, full: full.value })) {
      const [x, y, width, height] = box;
      const crop = cropPicture(picture, [x - width * 0.6, y - height * 0.7, width * 2.2, height * 2.2]);
      if (crop !== null) crops.push(crop);
    }
  }
  return crops;
}

async function embeddingOf(picture: Picture, id: EmbedderId): Promise<Embedding> {
  const portrait = await measurePortrait(picture, scene.models, id);
  if (!portrait.measured || !portrait.value.embedding.measured) throw new Error('No portrait');
  return portrait.value.embedding.value;
}

describe.each(['face-embedder-512', 'face-embedder-192'] as const)('%s', (id) => {
  test('accepts the person of the portrait and nobody else of two dozen', { timeout: 120_000 }, async () => {
    const own = resolveThresholds(WORLDWIDE, id);
    const frames = renderTalkingHead(scene.head, { seconds: 2, frameRate: 5 });
    const { artefacts } = await measureFrames(scene.models, frames, { embedder: id });
    const faces = artefacts.best.flatMap(({ embedding }) => embedding ?? []);
    expect(matchFaces(await embeddingOf(scene.head.photograph, id), faces, id).similarity).toBeGreaterThan(own.matchAccept);
    let compared = 0;
    for (const stranger of strangers) {
      const portrait = await measurePortrait(stranger, scene.models, id);
      if (!portrait.measured || !portrait.value.embedding.measured) continue;
      compared++;
      expect(matchFaces(portrait.value.embedding.value, faces, id).similarity).toBeLessThan(own.matchReview);
    }
    expect(compared).toBeGreaterThanOrEqual(20);
  });
});

describe('one person throughout', () => {
  test('a person who turns, blinks and speaks is reached over small steps', async () => {
    const { signals } = await measureFrames(scene.models, renderTalkingHead(scene.head, { seconds: 5.4, frameRate: 5 }));
    if (!signals.continuity.measured) throw new Error('No continuity');
    expect(signals.continuity.value.minSimilarity).toBeGreaterThan(thresholds.continuity);
    expect(signals.embeddingModelId).toBe('face-embedder-512');
  });

  test('person A from the front and person B turned do not pass as one', async () => {
    const other = await otherHead();
    const first = renderTalkingHead(scene.head, { seconds: 1.2, frameRate: 5, movement: facingMovement });
    const second = renderTalkingHead(other, { seconds: 2.4, frameRate: 5, movement: turnedMovement(25) });
    const { signals } = await measureFrames(scene.models, cutFrames(first, second, 1.2));
    if (!signals.continuity.measured) throw new Error('No continuity');
    expect(signals.continuity.value.p05Similarity).toBeLessThan(thresholds.continuity);
  });

  test('another person shown for two frames between two samples is seen all the same', async () => {
    const other = await otherHead();
    const own = [...renderTalkingHead(scene.head, { seconds: 1.6, frameRate: 15, movement: facingMovement })];
    const stranger = [...renderTalkingHead(other, { seconds: 1.6, frameRate: 15, movement: facingMovement })];
    // samples fall at 0, .2, .4 …; frames 10 and 11 (.67 and .73 s) lie between two of them
    const frames = own.map((frame, index) => (index === 10 || index === 11 ? (stranger[index] as Frame) : frame));
    const { signals } = await measureFrames(scene.models, frames);
    if (!signals.continuity.measured) throw new Error('No continuity');
    expect(signals.continuity.value.minSimilarity).toBeLessThan(thresholds.continuity);
    expect(signals.continuity.value.atSeconds).toBeCloseTo(10 / 15, 1);
  });
});

/** Somebody else, framed alike; taken from a group photograph at test time and never kept. */
async function otherHead() {
  const { width, height } = scene.head.photograph;
  const largest = [...strangers].sort((a, b) => b.width - a.width)[3] as Picture;
  const { data } = await sharp(largest.data, { raw: { width: largest.width, height: largest.height, channels: 3 } })
    .resize(width, height, { fit: 'contain', background: '#888' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return buildHead(scene.models, { width, height, data: new Uint8Array(data) });
}

describe('still pictures and loops', () => {
  const { maxNonRigidResidual, maxEyeRange, maxMouthRange } = WORLDWIDE.face.stillness;

  test('a photograph held in a hand moves as a whole and is under every limit of stillness', async () => {
    const frames = renderTalkingHead(scene.head, { seconds: 2.4, frameRate: 5, movement: heldPhotograph });
    const { motion } = (await measureFrames(scene.models, frames)).signals;
    if (!motion.measured) throw new Error('No motion');
    expect(motion.value.displacement).toBeGreaterThan(0.01);
    expect(motion.value.nonRigidResidual).toBeLessThan(maxNonRigidResidual);
    expect(motion.value.eyeRange).toBeLessThan(maxEyeRange);
    expect(motion.value.mouthRange).toBeLessThan(maxMouthRange);
  });

  test('a person who speaks is over a limit of stillness', async () => {
    const frames = renderTalkingHead(scene.head, { seconds: 3, frameRate: 5, movement: facingMovement });
    const { motion } = (await measureFrames(scene.models, frames)).signals;
    if (!motion.measured) throw new Error('No motion');
    expect(motion.value.nonRigidResidual).toBeGreaterThan(maxNonRigidResidual);
    expect(motion.value.mouthRange).toBeGreaterThan(maxMouthRange);
  });

  test('a recording played again and again is found with its period, a living one is not', () => {
    const living = () => renderTalkingHead(scene.head, { seconds: 7, frameRate: 10, movement: naturalMovement });
    const looped = findLoop([...loopFrames(living(), 2.5, 7)].map(printOf));
    expect(looped).toMatchObject({ measured: true });
    if (!looped.measured) throw new Error('No loop');
    expect(looped.value.periodSeconds).toBeCloseTo(2.5, 1);
    expect(looped.value.repeatedRatio).toBeGreaterThan(WORLDWIDE.face.maxRepeatedRatio);
    const whole = findLoop([...living()].map(printOf));
    expect(whole).toEqual({ measured: true, value: { periodSeconds: null, repeatedRatio: 0 } });
  });

  test('a picture that freezes shows no living movement from then on', async () => {
    const frozen = freezeFrames(renderTalkingHead(scene.head, { seconds: 3, frameRate: 5, movement: heldPhotograph }), 0.4);
    const { motion } = (await measureFrames(scene.models, frozen)).signals;
    if (!motion.measured) throw new Error('No motion');
    expect(motion.value.nonRigidResidual).toBeLessThan(maxNonRigidResidual);
  });
});

describe('a model that cannot be had', () => {
  const without = (models: Models, missing: string): Models => ({
    ...models,
    get: async (id) => (id === missing ? { measured: false, why: 'model_unavailable' } : models.get(id)),
  });
  const fewFrames = () => renderTalkingHead(scene.head, { seconds: 0.8, frameRate: 5 });

  test('without any model nothing is measured and nothing is made up', async () => {
    const none = openModels({ ...(await testModelOptions()), cacheDirectory: '/nonexistent/mien', offline: true });
    const meter = await createFaceMeter(none, { embedder: 'face-embedder-512' });
    for (const frame of fewFrames()) await meter.push(frame);
    expect((await meter.finish([])).signals).toEqual({ measured: false, why: 'model_unavailable' });
    expect(await measurePortrait(scene.head.photograph, none, 'face-embedder-512')).toEqual({ measured: false, why: 'model_unavailable' });
  });

  test('without the embedder quality is measured and identity is not', async () => {
    const { signals, artefacts } = await measureFrames(without(scene.models, 'face-embedder-512'), fewFrames());
    expect(signals.frames.every(({ main }) => main !== null)).toBe(true);
    expect(signals.continuity).toEqual({ measured: false, why: 'model_unavailable' });
    expect(signals.frames[0]?.similarityToReference).toEqual({ measured: false, why: 'model_unavailable' });
    expect(signals.embeddingModelId).toBeNull();
    expect(artefacts.best.every(({ embedding }) => embedding === null)).toBe(true);
  });

  test('without the passive model there is no score, and no 0', async () => {
    const { signals } = await measureFrames(without(scene.models, 'face-passive-liveness'), fewFrames());
    expect(signals.passive).toEqual({ measured: false, why: 'model_unavailable' });
    expect(signals.frames[0]?.passiveLiveness).toEqual({ measured: false, why: 'model_unavailable' });
  });

  test('a picture without a face is no portrait', async () => {
    const grey: Picture = { width: 300, height: 400, data: new Uint8Array(300 * 400 * 3).fill(128) };
    expect(await measurePortrait(grey, scene.models, 'face-embedder-512')).toEqual({ measured: false, why: 'no_portrait' });
  });
});

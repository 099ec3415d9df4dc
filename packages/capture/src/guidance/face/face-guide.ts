import {
  ALIGNED_SIZE,
  alignFace,
  createScratch,
  FACE_GATES,
  type FaceFinders,
  followFace,
  judgeFaceFrame,
  lumaOf,
  meanOf,
  measureFace,
  type Picture,
  sampleAffine,
  shrinkPicture,
  surveyFaces,
} from '@mien/analysis/browser';
import type { Box, Challenge, FaceFrame, FaceMeasurement, FaceQualityLimits } from '@mien/protocol';
import type { Reading } from '../messages.ts';
import { type Expected, isMade, lookFor, NOT_YET, type Resting, watchRest } from './watch-movement.ts';

/** Faces are measured on pictures of this side: the aligned face has 112 pixels, so more would say nothing new. */
export const FACE_SIDE = 640;
/** A face that is followed needs no search; others in the picture are looked for every so often. */
const SEARCH_EVERY = 4;
const SMALL_SIDE = 160;
/** Looks over which this person's usual eye opening is kept: a few seconds. */
const EYES_KEPT = 40;
const EYES_NEEDED = 12;

type Landmarks = Parameters<typeof followFace>[1];

export interface FaceGuide {
  /** @param scale pixels of the video ÷ pixels of the picture */
  look(picture: Picture, t: number, scale: number): Promise<Reading>;
  /** the movement that is looked for from now on, against the person's rest as it was seen before */
  expect(movement: Challenge | null): void;
}

/** Measures frames of a face as the server will, and holds each to the server's own gates. */
export function createFaceGuide(finders: FaceFinders, quality: FaceQualityLimits): FaceGuide {
  const memory = createScratch();
  let last: Landmarks | null = null;
  let looks = 0;
  let others = { faces: 1, secondFaceSize: 0 };
  const eyes: number[] = [];
  let rest: Resting = NOT_YET;
  let expected: Expected | null = null;

  return {
    expect(movement) {
      expected = movement === null ? null : { movement, looks: 0 };
    },
    async look(picture, t, scale) {
      const followed = last === null ? null : await followFace(picture, last, finders, memory);
      let main = followed;
      if (followed === null || looks++ % SEARCH_EVERY === 0) {
        const found = await surveyFaces(picture, followed, 'near', finders);
        main = found.main;
        others = { faces: found.faces, secondFaceSize: found.secondFaceSize };
      }
      last = main?.landmarks ?? null;
      const small = shrinkPicture(picture, Math.max(1, Math.floor(Math.max(picture.width, picture.height) / SMALL_SIDE)));
      const measurement = main === null ? null : measure(picture, main, small);
      const frame: FaceFrame = {
        t,
        faces: main === null ? 0 : others.faces,
        secondFaceSize: main === null ? 0 : others.secondFaceSize,
        main: measurement === null ? null : enlarge(measurement, scale),
        frameBrightness: meanOf(lumaOf(small)),
        similarityToReference: { measured: false, why: 'model_unavailable' },
        passiveLiveness: { measured: false, why: 'model_unavailable' },
      };
      const verdict = judgeFaceFrame({ frame, main: frame.main, usualEyeOpening: usual(eyes) }, FACE_GATES, quality);
      if (measurement !== null && verdict === 'good') keep(eyes, measurement.eyeOpening);
      if (expected !== null) expected = lookFor(expected, frame, rest);
      else if (verdict === 'good') rest = watchRest(rest, frame);
      const seen = verdict === 'turned' ? 'face.turned' : verdict === 'good' ? 'good' : verdict.code;
      return { seen, box: frame.main?.box ?? null, quad: null, face: frame, isMade: expected !== null && isMade(expected) };
    },
  };
}

function measure(picture: Picture, face: NonNullable<Awaited<ReturnType<typeof surveyFaces>>['main']>, small: Picture): FaceMeasurement {
  const alignment = alignFace(face.landmarks);
  const aligned = sampleAffine(picture, alignment, ALIGNED_SIZE, ALIGNED_SIZE);
  return measureFace(picture, { face, detectionScore: face.score, aligned, alignment, small, scale: small.width / picture.width });
}

/** What is told in pixels is told in the video's own: the limits are. */
const enlarge = (face: FaceMeasurement, scale: number): FaceMeasurement => ({
  ...face,
  box: face.box.map((value) => value * scale) as Box,
  interEyeDistancePx: face.interEyeDistancePx * scale,
});

function keep(values: number[], value: number): void {
  values.push(value);
  if (values.length > EYES_KEPT) values.shift();
}

/** This person's open eyes, as far as they were seen: the 80th percentile, as the server takes it. */
function usual(values: readonly number[]): number | null {
  if (values.length < EYES_NEEDED) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.8)] ?? null;
}

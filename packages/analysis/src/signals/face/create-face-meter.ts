import { type FaceSignals, type Measured, measured, notMeasured } from '@mien/protocol';
import { lumaOf, meanOf } from '../../image/luma.ts';
import type { Frame, Picture } from '../../image/picture.ts';
import { createScratch } from '../../image/scratch.ts';
import { sampleAffine, shrinkPicture } from '../../image/warp-affine.ts';
import type { Models } from '../../models/runtime.ts';
import { ALIGNED_SIZE, alignFace } from './align-face.ts';
import { rateFrame } from './clip/choose-best-frames.ts';
import type { FramePrint } from './clip/find-loop.ts';
import type { SeenFace } from './clip/measure-continuity.ts';
import type { TrackPoint } from './clip/track-point.ts';
import { type Embedding, embedFace } from './embed-face.ts';
import type { EmbedderId } from './embedders.ts';
import { estimatePose } from './estimate-pose.ts';
import type { FaceSample, KeptFrame } from './face-record.ts';
import { type FacePrint, JUMP, likenessOf, printFace } from './find-jump.ts';
import { CROP_SIZE, cropRegion, regionOfLandmarks } from './fit-mesh.ts';
import { type FollowedFace, followFace, surveyFaces } from './follow-face.ts';
import { keepBest } from './keep-best.ts';
import { boundsOf, centreOf, interEyeDistance, type Landmarks, MESH } from './landmarks.ts';
import { measureFace } from './measure-face.ts';
import { measureEyeOpening, measureMouthOpening } from './measure-opening.ts';
import { type FaceFinders, openFaceModels } from './open-face-models.ts';
import { scorePassiveLiveness } from './score-passive-liveness.ts';
import { summariseClip } from './summarise-clip.ts';

export interface FaceMeterOptions {
  readonly embedder: EmbedderId;
  /** seconds between frames that are measured in full; the face is followed in every frame given */
  readonly sampleSeconds?: number;
}

/** A frame that stands for the person. */
export interface BestFace {
  readonly t: number;
  readonly picture: Picture;
  readonly landmarks: Landmarks;
  /** biometric: for the match and never for the signals or a log */
  readonly embedding: Embedding | null;
}

/** What matching and the report need beyond the signals; held in memory only. */
export interface FaceArtefacts {
  readonly embeddingModelId: EmbedderId | null;
  readonly best: readonly BestFace[];
  /** landmarks of each frame in the signals, null where no face was found */
  readonly landmarks: readonly (Landmarks | null)[];
  /** the face's geometry in every frame to which the mesh was fitted */
  readonly track: readonly TrackPoint[];
}

interface FaceMeasured {
  readonly signals: Measured<FaceSignals>;
  readonly artefacts: FaceArtefacts;
}

export interface FaceMeter {
  /**
   * One frame, in the order of time, the one before being done. The frame is the meter's from then on: unless it is one of the best it
   * is given back at once, so nobody else may look at its picture afterwards where it can be given back.
   */
  push(frame: Frame): Promise<void>;
  /** After the last frame. @param glances prints of all frames of the clip (decode/media.ts) */
  finish(glances: readonly FramePrint[]): Promise<FaceMeasured>;
}

const SAMPLE_SECONDS = 0.2;
/**
 * The mesh is fitted no more often: to every second frame of a recording of 30 a second, to each of one of 25. A blink lasts .1 s and
 * more. In the frames between, only a jump is looked for.
 */
const FIT_SECONDS = 0.039;
/** Every so many samples the whole frame is searched for small faces too. */
const LOOK_AT_ALL = 5;
/** Every so many samples the passive score is taken: the dearest model of all, and only its mean over the clip is read. */
const SCORE_EVERY = 2;
/** Longer side of the small copy on which the surroundings are measured, pixels, at least. */
const SMALL_SIDE = 160;
/** Frames whose face is hidden or smeared beyond this say nothing about who it is; the next clear one is held to those before it. */
const MAX_HIDDEN = 0.6;
const MIN_SHARPNESS = 12;
const MAX_CROPPED = 0.25;
/** Templates taken at jumps, in all: a recording that flickers on purpose must not cost minutes. Samples are not counted. */
const MAX_JUMPS = 300;

/**
 * Measures a face over a clip, frame by frame. Geometry is followed up to 25 times a second; each sample (five a second unless told) is
 * measured in full; a template is taken at every sample and at every frame in which the face jumps, so that nobody can stand in between
 * two samples.
 * A model that cannot be had leaves its part not measured.
 */
export async function createFaceMeter(models: Models, options: FaceMeterOptions): Promise<FaceMeter> {
  const { finders, embedderId, embedder, passive } = await openFaceModels(models, options.embedder);
  const sampleSeconds = options.sampleSeconds ?? SAMPLE_SECONDS;
  const samples: FaceSample[] = [];
  const track: TrackPoint[] = [];
  const seen: SeenFace[] = [];
  let kept: KeptFrame[] = [];
  let size: { width: number; height: number } | null = null;
  let last: { readonly landmarks: Landmarks; readonly print: FacePrint } | null = null;
  let nextSample = Number.NEGATIVE_INFINITY;
  let nextFit = Number.NEGATIVE_INFINITY;
  let jumps = 0;
  const memory = createScratch();
  let bystanders = { faces: 1, secondFaceSize: 0 };

  const embed = async (aligned: Float32Array): Promise<Embedding | null> =>
    embedder.measured ? embedFace(aligned, embedderId, embedder.value) : null;

  const measureSample = async (frame: Frame, followed: FollowedFace | null, at: FaceFinders): Promise<FollowedFace | null> => {
    const { picture, t } = frame;
    const look = samples.length % LOOK_AT_ALL === 0 ? 'all' : 'near';
    const found = await surveyFaces(picture, followed, look, at);
    if (look === 'all') bystanders = found;
    const small = shrinkPicture(picture, Math.max(1, Math.floor(Math.max(picture.width, picture.height) / SMALL_SIDE)));
    const frameBrightness = meanOf(lumaOf(small));
    if (found.main === null) {
      samples.push({ t, faces: 0, secondFaceSize: 0, frameBrightness, main: null, landmarks: null, embedding: null, passive: null });
      return null;
    }
    const { landmarks, score } = found.main;
    const alignment = alignFace(landmarks);
    const aligned = sampleAffine(picture, alignment, ALIGNED_SIZE, ALIGNED_SIZE);
    const view = { face: found.main, detectionScore: score, aligned, alignment, small, scale: small.width / picture.width };
    const main = measureFace(picture, view);
    const embedding = await embed(aligned);
    const hidden =
      main.occlusion.measured && Math.abs(main.pose.yaw) < 25 ? Math.max(main.occlusion.value.eyes, main.occlusion.value.mouth) : 0;
    const tells = hidden <= MAX_HIDDEN && main.sharpness >= MIN_SHARPNESS && main.croppedRatio <= MAX_CROPPED;
    if (embedding !== null && tells) seen.push({ t, embedding });
    kept = keepBest(kept, { sample: samples.length, t, rating: rateFrame(main), picture });
    samples.push({
      t,
      faces: Math.max(found.faces, bystanders.faces),
      secondFaceSize: Math.max(found.secondFaceSize, bystanders.secondFaceSize),
      frameBrightness,
      main,
      landmarks,
      embedding,
      passive:
        passive.measured && samples.length % SCORE_EVERY === 0
          ? await scorePassiveLiveness(picture, boundsOf(landmarks), passive.value)
          : null,
    });
    return found.main;
  };

  /** The same face where it was a frame before: nothing but its print is taken of this one. */
  const isUnchanged = ({ picture }: Frame, before: NonNullable<typeof last>): boolean => {
    const print = printFace(cropRegion(picture, regionOfLandmarks(before.landmarks), memory).crop);
    if (likenessOf(print, before.print) < JUMP) return false;
    last = { ...before, print };
    return true;
  };

  const measureFrame = async (frame: Frame, at: FaceFinders): Promise<void> => {
    if (last !== null && frame.t < Math.min(nextFit, nextSample) - 1e-3 && isUnchanged(frame, last)) return;
    nextFit = frame.t + FIT_SECONDS;
    let face = last === null ? null : await followFace(frame.picture, last.landmarks, at, memory);
    const isSample = frame.t >= nextSample - 1e-3;
    const wasLost = last !== null && face === null;
    if (isSample || wasLost) {
      face = await measureSample(frame, face, at);
      nextSample = frame.t + sampleSeconds;
    }
    if (face === null) {
      last = null;
      return;
    }
    const print = printFace(face.crop);
    if (!isSample && last !== null && jumps < MAX_JUMPS && likenessOf(print, last.print) < JUMP) {
      jumps++;
      const embedding = await embed(sampleAffine(frame.picture, alignFace(face.landmarks), ALIGNED_SIZE, ALIGNED_SIZE));
      if (embedding !== null) seen.push({ t: frame.t, embedding });
    }
    last = { landmarks: face.landmarks, print };
    track.push(toTrackPoint(frame.t, face));
  };

  return {
    async push(frame) {
      size ??= { width: frame.picture.width, height: frame.picture.height };
      if (finders !== null) await measureFrame(frame, finders);
      if (!kept.some(({ picture }) => picture === frame.picture)) frame.giveBack?.();
    },

    async finish(glances) {
      const used = { embedderId: embedder.measured ? embedderId : null, passiveId: passive.measured ? passive.value.id : null };
      const nothing = { embeddingModelId: used.embedderId, best: [], landmarks: [], track };
      if (finders === null) return { signals: notMeasured('model_unavailable'), artefacts: nothing };
      if (size === null) return { signals: notMeasured('too_few_frames'), artefacts: nothing };
      const { signals, best } = summariseClip({ size, samples, track, seen, kept }, size, glances, used);
      const faces = best.flatMap(({ t, picture, sample }) => {
        const { landmarks, embedding } = samples[sample] as FaceSample;
        return landmarks === null ? [] : [{ t, picture, landmarks, embedding }];
      });
      const artefacts = { embeddingModelId: used.embedderId, best: faces, landmarks: samples.map((sample) => sample.landmarks), track };
      return { signals: measured(signals), artefacts };
    },
  };
}

/** The middle third of the crop is skin whichever way the head turns; every fourth pixel is enough of it. */
function meanColour(crop: Float32Array): TrackPoint['colour'] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let y = CROP_SIZE / 3; y < (2 * CROP_SIZE) / 3; y += 4)
    for (let x = CROP_SIZE / 3; x < (2 * CROP_SIZE) / 3; x += 4) {
      const at = (y * CROP_SIZE + x) * 3;
      for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] as number) + (crop[at + channel] as number);
      count++;
    }
  return [(255 * sum[0]) / count, (255 * sum[1]) / count, (255 * sum[2]) / count];
}

function toTrackPoint(t: number, { landmarks, crop }: FollowedFace): TrackPoint {
  return {
    t,
    landmarks,
    centre: centreOf(landmarks, MESH.oval),
    interEye: interEyeDistance(landmarks),
    pose: estimatePose(landmarks),
    eyeOpening: measureEyeOpening(landmarks),
    mouthOpening: measureMouthOpening(landmarks),
    colour: meanColour(crop),
  };
}

import type { FaceMeasurement, FaceSignals } from '@mien/protocol';
import {
  type HeadModel,
  openHead,
  renderTalkingHead,
  type SceneEffect,
  type TalkingHeadOptions,
} from '../../../../samples/src/people/index.ts';
import { lumaOf } from '../../src/image/luma.ts';
import type { Frame } from '../../src/image/picture.ts';
import { resizePicture } from '../../src/image/resize.ts';
import type { Models } from '../../src/models/runtime.ts';
import type { FramePrint } from '../../src/signals/face/clip/find-loop.ts';
import { createFaceMeter, type FaceArtefacts, type FaceMeterOptions } from '../../src/signals/face/create-face-meter.ts';
import { openTestModels } from '../models/open-test-models.ts';

export interface Scene {
  readonly models: Models;
  readonly head: HeadModel;
}

export async function openScene(size = { width: 640, height: 480 }): Promise<Scene> {
  const models = await openTestModels();
  return { models, head: await openHead(models, size) };
}

/** A frame's print as the decoder makes it. */
export const printOf = ({ t, picture }: Frame): FramePrint => ({
  t,
  luma: Uint8Array.from(lumaOf(resizePicture(picture, 16, 16)).data, (value) => value + 0.5),
});

export async function measureFrames(
  models: Models,
  frames: Iterable<Frame>,
  options: FaceMeterOptions = { embedder: 'face-embedder-512' },
): Promise<{ readonly signals: FaceSignals; readonly artefacts: FaceArtefacts }> {
  const meter = await createFaceMeter(models, options);
  const prints: FramePrint[] = [];
  for (const frame of frames) {
    prints.push(printOf(frame));
    await meter.push(frame);
  }
  const { signals, artefacts } = await meter.finish(prints);
  if (!signals.measured) throw new Error(`No face signals: ${signals.why}`);
  return { signals: signals.value, artefacts };
}

/** Six frames, one a fifth of a second, of the sample person under the effects given. */
export async function measureScene(
  { models, head }: Scene,
  effects: readonly SceneEffect[] = [],
  options: Partial<TalkingHeadOptions> = {},
): Promise<FaceSignals> {
  const frames = renderTalkingHead(head, { seconds: 1.2, frameRate: 5, effects, ...options });
  return (await measureFrames(models, frames)).signals;
}

/** The middle value of one quality over the frames that show a face. */
export function middle(signals: FaceSignals, value: (face: FaceMeasurement) => number): number {
  const values = signals.frames.flatMap(({ main }) => (main === null ? [] : [value(main)])).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const hidden = (region: 'eyes' | 'mouth' | 'face') => (face: FaceMeasurement) =>
  face.occlusion.measured ? face.occlusion.value[region] : Number.NaN;

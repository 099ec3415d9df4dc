import { inventPerson, loadDefaultPortrait, openFonts, photographDocument, renderPrcFront, seededRandom } from '@mien/samples';
import sharp from 'sharp';
import { type Scene, toI420 } from '../../../../capture/test/browser/support/puppet-camera.ts';

const SIZE = { width: 1280, height: 720 } as const;
const FRAMES = 5;
const FRAMES_PER_SECOND = 5;

/** The person of the card before a plain wall. */
export async function drawFace(): Promise<Scene> {
  const { data, width, height } = await loadDefaultPortrait();
  const face = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ height: 660 })
    .png()
    .toBuffer();
  const scene = (left: number) =>
    sharp({ create: { ...SIZE, channels: 3, background: '#9aa0a6' } })
      .composite([{ input: face, top: SIZE.height - 660, left }])
      .removeAlpha()
      .raw()
      .toBuffer();
  const frames = await Promise.all(Array.from({ length: FRAMES }, (_, index) => scene(360 + 6 * index)));
  return { ...SIZE, framesPerSecond: FRAMES_PER_SECOND, frames: frames.map((bytes) => toI420({ ...SIZE, data: new Uint8Array(bytes) })) };
}

/** A drawn card before the camera, moved a little by the hand that holds it. */
export async function drawCardFront(): Promise<Scene> {
  const fonts = await openFonts();
  const person = inventPerson(seededRandom(11), 'CHN');
  const card = (await renderPrcFront(fonts, person, await loadDefaultPortrait())).picture;
  return {
    ...SIZE,
    framesPerSecond: FRAMES_PER_SECOND,
    frames: Array.from({ length: FRAMES }, (_, index) =>
      toI420(
        photographDocument(card, seededRandom(5), {
          ...SIZE,
          scale: 0.62,
          perspective: 0.02,
          tilt: 0.02,
          offset: [0.1 * Math.sin(index), 0.08 * Math.cos(index)],
          noise: 3 + index * 0.2,
        }).picture,
      ),
    ),
  };
}

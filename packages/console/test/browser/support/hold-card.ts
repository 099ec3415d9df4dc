import { inventPerson, loadDefaultPortrait, openFonts, photographDocument, renderPrcFront, seededRandom } from '@mien/samples';
import { type Scene, toI420 } from '../../../../capture/test/browser/support/puppet-camera.ts';

const SIZE = { width: 1280, height: 720 } as const;
const FRAMES = 5;
const FRAMES_PER_SECOND = 5;

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

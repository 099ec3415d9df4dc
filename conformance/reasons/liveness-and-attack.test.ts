import type { Frame } from '@mien/analysis';
import {
  asReplay,
  cutFrames,
  encodeClip,
  facingMovement,
  heldPhotograph,
  loopFrames,
  renderTalkingHead,
  type SceneEffect,
} from '@mien/samples';
import { describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { type Studio, useStudio } from './studio.ts';

const studio = useStudio();

const ENCODING = { codec: 'vp8', container: 'webm' } as const;
const film = (
  { head }: Studio,
  options: { movement?: typeof facingMovement; noise?: number; effects?: readonly SceneEffect[]; seconds?: number } = {},
): Iterable<Frame> => renderTalkingHead(head, { seconds: 4, frameRate: 10, movement: facingMovement, ...options });

describe('what is shown instead of a living person', () => {
  bringsAbout('liveness.still_image', 'a photograph held before the camera', studio, async (at) => ({
    face: await encodeClip(film(at, { movement: heldPhotograph }), ENCODING),
  }));
  bringsAbout('liveness.still_image', 'one second played again and again', studio, async (at) => ({
    face: await encodeClip(loopFrames(film(at), 1.5, 6), ENCODING),
  }));
  bringsAbout('liveness.too_short', 'a clip of less than a second', studio, async (at) => ({
    face: await encodeClip(film(at, { seconds: 0.8 }), ENCODING),
  }));
  bringsAbout('attack.face_swap_mid_session', 'somebody else in the second half', studio, async (at) => ({
    face: await encodeClip(cutFrames(film(at), await at.otherPerson(4), 2), ENCODING),
  }));
  bringsAbout('attack.screen_replay', 'a film on a screen, filmed', studio, async (at) => ({
    face: await encodeClip(film(at, { effects: [asReplay(0.06)] }), ENCODING),
  }));
  bringsAbout('attack.print', 'a photograph of a screen with its bezel, printed and held before the camera', studio, async (at) => {
    const { photograph, landmarks } = at.head;
    const shown = asReplay(0.1)({ picture: photograph, landmarks }, 0);
    const printed = { ...at.head, photograph: shown };
    const frames = renderTalkingHead(printed, { seconds: 4, frameRate: 10, movement: heldPhotograph });
    return { face: await encodeClip(frames, ENCODING) };
  });
});

import {
  eyesShutMovement,
  type Movement,
  turnedMovement,
  withBlur,
  withCover,
  withDistance,
  withNeighbour,
  withShift,
} from '@mien/samples';
import { describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { useStudio } from './studio.ts';

const studio = useStudio();

/** Eyes open, then shut for good with the head nodding back a little: drawn lids alone read as half shut to the mesh. */
const shutAfterASecond: Movement = (t) => ({ ...eyesShutMovement(t), mouth: 0, ...(t < 1.4 ? { blink: 0 } : { blink: 1, pitch: 6 }) });

describe('a face that cannot be seen well', () => {
  bringsAbout('face.not_found', 'an empty wall', studio, async ({ film }) => ({ face: await film({ effects: [withShift(2, 0)] }) }));
  bringsAbout('face.out_of_frame', 'half of the face outside the picture', studio, async ({ film }) => ({
    face: await film({ effects: [withShift(0.38, 0)] }),
  }));
  bringsAbout('face.too_far', 'sitting far from the camera', studio, async ({ film }) => ({
    face: await film({ effects: [withDistance(0.4)] }),
  }));
  bringsAbout('face.too_close', 'the face fills more than the picture is good for', studio, async ({ film }) => ({
    face: await film({ effects: [withDistance(2.6)] }),
  }));
  bringsAbout('face.covered', 'a mask over the mouth', studio, async ({ film }) => ({
    face: await film({ effects: [withCover('mouth', 'mask')] }),
  }));
  bringsAbout('face.covered', 'a bar over the eyes', studio, async ({ film }) => ({
    face: await film({ effects: [withCover('eyes', 'bar')] }),
  }));
  bringsAbout('face.blurred', 'a smeared lens', studio, async ({ film }) => ({ face: await film({ effects: [withBlur(5)] }) }));
  bringsAbout('face.eyes_closed', 'eyes shut for most of the clip', studio, async ({ film }) => ({
    face: await film({ movement: shutAfterASecond }),
  }));
  bringsAbout('face.not_frontal', 'looking aside all the time', studio, async ({ film }) => ({
    face: await film({ movement: turnedMovement(35) }),
  }));
  bringsAbout('face.multiple', 'a second person beside', studio, async ({ film, head }) => ({
    face: await film({ effects: [withShift(-0.2, 0), withNeighbour(head.photograph, 0.55)] }),
  }));
});

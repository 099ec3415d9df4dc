import { type Picture, resizePicture } from '@mien/analysis';
import { type SceneEffect, withBacklight, withBusyBackground, withLight, withSideLight } from '@mien/samples';
import { describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { useStudio } from './studio.ts';

const studio = useStudio();

/** Somebody far behind: the same scene at a quarter of its size, in the upper right corner. */
const withBystander =
  (other: Picture): SceneEffect =>
  ({ picture }) => {
    const small = resizePicture(other, Math.round(picture.width * 0.29), Math.round(picture.height * 0.29));
    const data = Uint8Array.from(picture.data);
    for (let row = 0; row < small.height; row++)
      data.set(
        small.data.subarray(row * small.width * 3, (row + 1) * small.width * 3),
        ((row + 10) * picture.width + picture.width - small.width - 4) * 3,
      );
    return { ...picture, data };
  };

describe('light and surroundings', () => {
  bringsAbout('environment.too_dark', 'no lamp is on', studio, async ({ film }) => ({ face: await film({ effects: [withLight(0.18)] }) }));
  bringsAbout('environment.too_bright', 'the camera is overexposed', studio, async ({ film }) => ({
    face: await film({ effects: [withLight(2.6)] }),
  }));
  bringsAbout('environment.backlit', 'a window behind', studio, async ({ film }) => ({
    face: await film({ effects: [withBacklight(0.2)] }),
  }));
  bringsAbout('environment.uneven_light', 'a lamp on one side only', studio, async ({ film }) => ({
    face: await film({ effects: [withSideLight(0.15)] }),
  }));
  bringsAbout('environment.busy_background', 'a wall of posters', studio, async ({ film }) => ({
    face: await film({ effects: [withBusyBackground(3)] }),
  }));
  bringsAbout('environment.not_alone', 'somebody far behind', studio, async ({ film, head }) => ({
    face: await film({ effects: [withBystander(head.photograph)] }),
  }));
});

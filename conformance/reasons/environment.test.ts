import { withBacklight, withBusyBackground, withLight, withSideLight } from '@mien/samples';
import { describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { useStudio } from './studio.ts';

const studio = useStudio();

describe('light and surroundings', () => {
  bringsAbout('environment.too_dark', 'no lamp is on', studio, async ({ film }) => ({ face: await film({ effects: [withLight(0.18)] }) }));
  bringsAbout('environment.too_bright', 'the camera is overexposed', studio, async ({ film }) => ({
    face: await film({ effects: [withLight(2.6)] }),
  }));
  bringsAbout('environment.backlit', 'a window behind', studio, async ({ film }) => ({
    face: await film({ effects: [withBacklight(0.45)] }),
  }));
  bringsAbout('environment.uneven_light', 'a lamp on one side only', studio, async ({ film }) => ({
    face: await film({ effects: [withSideLight(0.15)] }),
  }));
  bringsAbout('environment.busy_background', 'a wall of posters', studio, async ({ film }) => ({
    face: await film({ effects: [withBusyBackground(3)] }),
  }));
});

import { expect, test } from 'vitest';
import { sampleCrop } from '../../src/signals/face/crop-samples.ts';
import { CROP_SIZE, type FittedMesh } from '../../src/signals/face/fit-mesh.ts';
import { LANDMARK_COUNT } from '../../src/signals/face/landmarks.ts';
import { measureOcclusion } from '../../src/signals/face/measure-occlusion.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A face all of skin whose points stand in rows over the crop, lit by so much from left to right, 0–255 and cut there. */
function faceLit(light: (across: number) => number, skin: (across: number) => Colour): FittedMesh {
  const crop = new Float32Array(CROP_SIZE * CROP_SIZE * 3);
  for (let at = 0; at < CROP_SIZE * CROP_SIZE; at++) {
    const across = (at % CROP_SIZE) / CROP_SIZE;
    crop.set(
      skin(across).map((value) => Math.min(255, value * light(across)) / 255),
      at * 3,
    );
  }
  const landmarks = new Float32Array(LANDMARK_COUNT * 3);
  for (let index = 0; index < LANDMARK_COUNT; index++) {
    landmarks[3 * index] = 10 + ((index * 37) % 172);
    landmarks[3 * index + 1] = 10 + ((index * 53) % 172);
  }
  return { landmarks, presence: 1, crop, map: [1, 0, 0, 0, 1, 0] };
}

const SKIN: Colour = [200, 140, 112];
const CLOTHS = { blue: [60, 80, 150], black: [14, 14, 16] } as const satisfies Record<string, Colour>;
const coverOf = (face: FittedMesh): number => measureOcclusion(sampleCrop(face), 70).face;

test('skin whose red is cut by bright light is not covered', () => {
  for (const brightest of [1.6, 1.7, 1.8])
    expect(
      coverOf(
        faceLit(
          (across) => brightest - 0.8 * across,
          () => SKIN,
        ),
      ),
      `${brightest}`,
    ).toBeLessThan(0.1);
});

test.each(['blue', 'black'] as const)('%s cloth over a third of a face and more is, in bright light too', (name) => {
  for (const brightest of [1, 1.4, 1.6])
    expect(
      coverOf(
        faceLit(
          () => brightest,
          (across) => (across < 0.6 ? SKIN : CLOTHS[name]),
        ),
      ),
      `${brightest}`,
    ).toBeGreaterThan(0.3);
});

test('a face of which light left nothing to tell is covered: what cannot be told is no pass', () => {
  expect(
    coverOf(
      faceLit(
        () => 1,
        (across) => (across < 0.3 ? SKIN : [255, 255, 120]),
      ),
    ),
  ).toBeGreaterThan(0.5);
});

import { measured, notMeasured } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { groupFace, LIGHT_BANDS, TONE_BANDS } from '../../src/fairness/group-face.ts';
import { typologyAngle } from '../../src/fairness/typology-angle.ts';

const seen = (colour: readonly [number, number, number], brightness: number) =>
  groupFace({
    signals: { face: measured({ frames: [{ main: { brightness } }, { main: null }] }) } as never,
    artefacts: { track: [{ colour: [...colour] as [number, number, number] }] },
  });

describe('the group of a face', () => {
  it('follows the typology angle of colours whose L*a*b* is published (ColorChecker, patches light skin and dark skin)', () => {
    // light skin: L* 65.7, b* 17.8; dark skin: L* 38.0, b* 14.1, as their maker publishes them
    const published = (lightness: number, b: number): number => (Math.atan((lightness - 50) / b) * 180) / Math.PI;
    expect(Math.abs(typologyAngle([194, 150, 130]) - published(65.7, 17.8))).toBeLessThan(3);
    expect(Math.abs(typologyAngle([115, 82, 68]) - published(38, 14.1))).toBeLessThan(3);
  });

  it('is one of the named ones from the lightest to the darkest, with the light in the picture beside it', () => {
    expect(seen([245, 225, 215], 200)).toEqual({ tone: 'very_light', light: 'luma_150_and_over' });
    expect(seen([115, 82, 68], 70)).toEqual({ tone: 'dark', light: 'luma_60_to_99' });
    expect(seen([150, 110, 85], 20)).toEqual({ tone: 'brown', light: 'luma_under_60' });
  });

  it('is said to be not measured where there was no face, never the first or the last of the list', () => {
    const nothing = groupFace({ signals: { face: notMeasured('no_face') }, artefacts: null });
    expect(nothing).toEqual({ tone: 'not_measured', light: 'not_measured' });
    expect([TONE_BANDS.at(-1), LIGHT_BANDS.at(-1)]).toEqual(['not_measured', 'not_measured']);
  });
});

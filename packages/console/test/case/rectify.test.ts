import { describe, expect, it } from 'vitest';
import { type Pixels, placeIn, type Quad, rectify, sizeOf } from '../../src/case/rectify.ts';

const QUAD: Quad = [
  [40, 30],
  [260, 50],
  [240, 190],
  [60, 180],
];

const blank = (width: number, height: number): Pixels => ({ width, height, data: new Uint8ClampedArray(width * height * 4) });

/** A picture whose red says how far right a place is, and whose green how far down. */
function slope(width: number, height: number): Pixels {
  const picture = blank(width, height);
  for (let at = 0; at < width * height; at += 1) picture.data.set([(at % width) / 2, Math.floor(at / width), 0, 255], at * 4);
  return picture;
}

describe('a card that was filmed at an angle', () => {
  it('has each of its corners at a corner of its picture', () => {
    const place = placeIn(QUAD);
    const corners = [place(0, 0), place(1, 0), place(1, 1), place(0, 1)];
    for (const [nth, [x, y]] of corners.entries()) {
      expect(x).toBeCloseTo(QUAD[nth]?.[0] ?? Number.NaN, 6);
      expect(y).toBeCloseTo(QUAD[nth]?.[1] ?? Number.NaN, 6);
    }
  });

  it('keeps straight lines straight, and nearer things nearer', () => {
    const place = placeIn(QUAD);
    const [first, middle, last] = [place(0.5, 0), place(0.5, 0.5), place(0.5, 1)];
    const cross = (middle[0] - first[0]) * (last[1] - first[1]) - (middle[1] - first[1]) * (last[0] - first[0]);
    expect(Math.abs(cross)).toBeLessThan(1e-6);
  });

  it('is drawn from the pixels of the frame that lie there', () => {
    const frame = slope(300, 220);
    const flat = blank(110, 70);
    rectify(frame, QUAD, flat);
    const place = placeIn(QUAD);
    for (const [column, row] of [
      [0, 0],
      [55, 35],
      [109, 69],
    ] as const) {
      const [x, y] = place((column + 0.5) / 110, (row + 0.5) / 70);
      const at = (row * 110 + column) * 4;
      expect(Math.abs((flat.data[at] ?? 0) - (x - 0.5) / 2)).toBeLessThan(1);
      expect(Math.abs((flat.data[at + 1] ?? 0) - (y - 0.5))).toBeLessThan(1);
    }
  });

  it('leaves what lies outside of the frame as it was', () => {
    const flat = blank(4, 4);
    rectify(
      slope(20, 20),
      [
        [-40, -40],
        [-20, -40],
        [-20, -20],
        [-40, -20],
      ],
      flat,
    );
    expect([...flat.data].every((value) => value === 0)).toBe(true);
  });

  it('is as high as its own sides say', () => {
    const card: Quad = [
      [0, 0],
      [856, 0],
      [856, 540],
      [0, 540],
    ];
    expect(sizeOf(card, 720)).toEqual({ width: 720, height: 454 });
  });
});

import type { Picture } from '@mien/analysis';

type Colour = readonly [number, number, number];

/** Fills a polygon (even-odd) in place; the colour may depend on the pixel. */
export function fillPolygon(
  picture: Picture,
  corners: readonly (readonly [number, number])[],
  colour: (x: number, y: number) => Colour,
): void {
  const ys = corners.map(([, y]) => y);
  const top = Math.max(0, Math.ceil(Math.min(...ys)));
  const bottom = Math.min(picture.height - 1, Math.floor(Math.max(...ys)));
  for (let y = top; y <= bottom; y++) {
    const crossings = crossingsAt(corners, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil(crossings[i] as number));
      const to = Math.min(picture.width - 1, Math.floor(crossings[i + 1] as number));
      for (let x = from; x <= to; x++) picture.data.set(colour(x, y), (y * picture.width + x) * 3);
    }
  }
}

function crossingsAt(corners: readonly (readonly [number, number])[], y: number): number[] {
  const crossings: number[] = [];
  corners.forEach(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length] as readonly [number, number];
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  });
  return crossings.sort((a, b) => a - b);
}

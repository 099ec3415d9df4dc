/** 1 inside the polygon (even-odd), 0 outside; row by row. */
export function maskPolygon(corners: readonly (readonly [number, number])[], width: number, height: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const crossings: number[] = [];
    corners.forEach(([x1, y1], index) => {
      const [x2, y2] = corners[(index + 1) % corners.length] as readonly [number, number];
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    });
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil(crossings[i] as number));
      const to = Math.min(width, Math.floor(crossings[i + 1] as number) + 1);
      if (to > from) mask.fill(1, y * width + from, y * width + to);
    }
  }
  return mask;
}

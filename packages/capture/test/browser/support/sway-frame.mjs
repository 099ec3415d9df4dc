/**
 * How far a camera in a hand strays, as shares of the picture, and how long each swing takes, seconds. No two swings fall together again
 * while anybody films: a scene that is played again and again does not come again as the same picture.
 */
const SWINGS = [
  { across: 0.01, down: 0.007, seconds: 4.7 },
  { across: 0.006, down: 0.008, seconds: 2.9 },
  { across: 0.007, down: 0.006, seconds: 11.3 },
];

/** Whole pixels right and down at a moment, milliseconds. */
export function strayAt(now, { width, height }) {
  const swing = (seconds, ahead) => Math.sin((now / 1000 / seconds + ahead) * 2 * Math.PI);
  const across = SWINGS.reduce((sum, { across, seconds }) => sum + across * swing(seconds, 0), 0);
  const down = SWINGS.reduce((sum, { down, seconds }) => sum + down * swing(seconds, 0.3), 0);
  return { right: Math.round(across * width), down: Math.round(down * height) };
}

/** One plane moved, with what stood at its edge drawn out over what comes in. */
function movePlane(from, to, plane, right, down) {
  const { at, width, height } = plane;
  for (let y = 0; y < height; y++) {
    const source = at + Math.min(height - 1, Math.max(0, y - down)) * width;
    const row = at + y * width;
    if (right >= 0) {
      to.fill(from[source], row, row + right);
      to.set(from.subarray(source, source + width - right), row + right);
    } else {
      to.set(from.subarray(source - right, source + width), row);
      to.fill(from[source + width - 1], row + width + right, row + width);
    }
  }
}

/** A planar YUV 4:2:0 frame, moved by whole pixels into a frame of its own. */
export function moveFrame(frame, { width, height }, { right, down }) {
  const moved = new Uint8Array(frame.length);
  const half = { width: width / 2, height: height / 2 };
  movePlane(frame, moved, { at: 0, width, height }, right, down);
  for (const at of [width * height, width * height * 1.25])
    movePlane(frame, moved, { at, ...half }, Math.round(right / 2), Math.round(down / 2));
  return moved;
}

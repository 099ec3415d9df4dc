import { type Landmarks, MESH, type Picture } from '@mien/analysis';
import { deformHead, faceWidth, type HeadPose } from './deform-head.ts';
import { drawLids } from './draw-lids.ts';
import { type Corner, drawTriangle } from './draw-triangle.ts';
import { fillPolygon } from './fill-polygon.ts';
import type { HeadModel } from './head-model.ts';

/** A drawn head and where its points came to lie: what scene effects need. */
export interface DrawnHead {
  readonly picture: Picture;
  readonly landmarks: Landmarks;
}

/** Pixels between the knots of the grid that carries hair, neck and background along with the face. */
const GRID = 24;
const MOUTH_CAVITY = [45, 18, 18] as const;

/** Draws the photograph with the head held another way; no noise, no effects. */
export function drawHead(head: HeadModel, pose: HeadPose): DrawnHead {
  const { photograph } = head;
  const picture: Picture = { ...photograph, data: Uint8Array.from(photograph.data) };
  const landmarks = deformHead(head.landmarks, pose);
  const open = deformHead(head.landmarks, { ...pose, blink: 0 });
  drawSurroundings(picture, head, landmarks);
  if (pose.mouth > 0.02) fillPolygon(picture, outline(landmarks, MESH.lipsInner), () => MOUTH_CAVITY);
  drawFace(picture, head, open, pose.mouth);
  if (pose.blink > 0.02) drawLids(picture, open, pose.blink);
  return { picture, landmarks };
}

export const outline = (landmarks: Landmarks, indexes: readonly number[]): (readonly [number, number])[] =>
  indexes.map((index) => [landmarks[3 * index] as number, landmarks[3 * index + 1] as number]);

function drawFace(picture: Picture, { photograph, landmarks: still, triangles }: HeadModel, moved: Landmarks, mouth: number): void {
  const depths = new Float32Array(picture.width * picture.height).fill(Number.NEGATIVE_INFINITY);
  const corner = (index: number): Corner => ({
    x: moved[3 * index] as number,
    y: moved[3 * index + 1] as number,
    depth: -(moved[3 * index + 2] as number),
    u: still[3 * index] as number,
    v: still[3 * index + 1] as number,
  });
  const between = new Set<number>(MESH.lipsInner);
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i] as number, triangles[i + 1] as number, triangles[i + 2] as number];
    // Between the lips there is no skin: what was photographed there stays with the upper lip, the rest is the mouth's own dark.
    if (mouth > 0.1 && between.has(a) && between.has(b) && between.has(c)) continue;
    drawTriangle(picture, photograph, corner(a), corner(b), corner(c), depths);
  }
}

/** Hair, neck and the wall near the head follow the face's outline, less and less with distance, and not at all at the frame's edge. */
function drawSurroundings(picture: Picture, { photograph, landmarks: still }: HeadModel, moved: Landmarks): void {
  const columns = Math.ceil(picture.width / GRID) + 1;
  const rows = Math.ceil(picture.height / GRID) + 1;
  const knots: Corner[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) knots.push(moveKnot(column * GRID, row * GRID, picture, still, moved));
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const cell = [knots[at], knots[at + 1], knots[at + columns], knots[at + columns + 1]] as [Corner, Corner, Corner, Corner];
      if (cell.every((knot) => Math.abs(knot.x - knot.u) + Math.abs(knot.y - knot.v) < 0.05)) continue;
      const [a, b, c, d] = cell;
      drawTriangle(picture, photograph, a, b, c, null);
      drawTriangle(picture, photograph, b, d, c, null);
    }
}

function moveKnot(u: number, v: number, { width, height }: Picture, still: Landmarks, moved: Landmarks): Corner {
  const face = faceWidth(still);
  const [cx, cy] = [
    ((still[3 * MESH.leftCheek] as number) + (still[3 * MESH.rightCheek] as number)) / 2,
    ((still[3 * MESH.forehead + 1] as number) + (still[3 * MESH.chin + 1] as number)) / 2,
  ];
  let weights = 0;
  let shiftX = 0;
  let shiftY = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const index of MESH.oval) {
    const dx = (still[3 * index] as number) - u;
    const dy = (still[3 * index + 1] as number) - v;
    const squared = dx * dx + dy * dy;
    const weight = 1 / (squared + 40) ** 2;
    weights += weight;
    shiftX += weight * ((moved[3 * index] as number) - (still[3 * index] as number));
    shiftY += weight * ((moved[3 * index + 1] as number) - (still[3 * index + 1] as number));
    nearest = Math.min(nearest, squared);
  }
  const inside = Math.hypot((u - cx) / (face * 0.5), (v - cy) / (face * 0.65)) < 1;
  const near = inside ? 1 : Math.exp(-nearest / (face * 0.45) ** 2);
  const edge = Math.max(0, Math.min(1, Math.min(u, v, width - u, height - v) / 40));
  const share = (near * edge) / weights;
  return { x: u + shiftX * share, y: v + shiftY * share, depth: 0, u, v };
}

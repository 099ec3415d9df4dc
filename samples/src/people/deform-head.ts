import { type Landmarks, MESH } from '@mien/analysis';

/** How the head is held in one frame. All are 0 in the photograph. */
export interface HeadPose {
  /** degrees, > 0 to the person's own left */
  readonly yaw: number;
  /** degrees, > 0 up */
  readonly pitch: number;
  /** 0 as photographed … 1 shut */
  readonly blink: number;
  /** 0 as photographed … 1 wide open */
  readonly mouth: number;
  /** 0 as photographed … 1 a broad smile */
  readonly smile: number;
  /** how near the head is: 1 as photographed, 1.3 leaning in; perspective of a head photographed from 60 cm */
  readonly near: number;
  /** shift in pixels */
  readonly dx: number;
  readonly dy: number;
}

export const STILL: HeadPose = { yaw: 0, pitch: 0, blink: 0, mouth: 0, smile: 0, near: 1, dx: 0, dy: 0 };

const UPPER_LIDS = [
  [246, 161, 160, 159, 158, 157, 173],
  [466, 388, 387, 386, 385, 384, 398],
] as const;
const LOWER_LIDS = [
  [7, 163, 144, 145, 153, 154, 155],
  [249, 390, 373, 374, 380, 381, 382],
] as const;
/** Points of both lips that stay where they are when the jaw drops. */
const UPPER_LIP = new Set([
  78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 76, 184, 74, 73, 72, 11, 302, 303, 304,
  408, 306, 62, 183, 42, 41, 38, 12, 268, 271, 272, 407, 292,
]);
const RADIANS = Math.PI / 180;

/** Moves the mesh: lids and jaw in the plane of the picture, then the whole head turned about its own middle. */
export function deformHead(landmarks: Landmarks, pose: HeadPose): Landmarks {
  const moved = Float32Array.from(landmarks);
  shutEyes(moved, landmarks, pose.blink);
  dropJaw(moved, landmarks, pose.mouth);
  widenMouth(moved, landmarks, pose.smile);
  turnHead(moved, landmarks, pose);
  return moved;
}

const x = (points: Landmarks, index: number): number => points[3 * index] as number;
const y = (points: Landmarks, index: number): number => points[3 * index + 1] as number;
const z = (points: Landmarks, index: number): number => points[3 * index + 2] as number;

export const faceWidth = (points: Landmarks): number =>
  Math.hypot(x(points, MESH.leftCheek) - x(points, MESH.rightCheek), y(points, MESH.leftCheek) - y(points, MESH.rightCheek));

function shutEyes(moved: Landmarks, still: Landmarks, blink: number): void {
  UPPER_LIDS.forEach((lid, eye) => {
    lid.forEach((upper, index) => {
      const lower = LOWER_LIDS[eye]?.[index] as number;
      moved[3 * upper] = x(still, upper) + (x(still, lower) - x(still, upper)) * blink * 0.92;
      moved[3 * upper + 1] = y(still, upper) + (y(still, lower) - y(still, upper)) * blink * 0.92;
    });
  });
}

function dropJaw(moved: Landmarks, still: Landmarks, mouth: number): void {
  const middle = (x(still, MESH.leftCheek) + x(still, MESH.rightCheek)) / 2;
  const lips = (y(still, MESH.upperLipInner) + y(still, MESH.lowerLipInner)) / 2;
  const width = faceWidth(still);
  for (let index = 0; index < still.length / 3; index++) {
    if (UPPER_LIP.has(index) || y(still, index) <= lips - 1) continue;
    const falloff = Math.max(0, 1 - ((x(still, index) - middle) / (width * 0.42)) ** 2);
    moved[3 * index + 1] = y(moved, index) + mouth * width * 0.16 * falloff;
  }
}

/** Corners of the mouth go out and up, what is near them follows. */
function widenMouth(moved: Landmarks, still: Landmarks, smile: number): void {
  if (smile === 0) return;
  const width = faceWidth(still);
  for (const corner of [MESH.mouthLeft, MESH.mouthRight]) {
    const [cx, cy] = [x(still, corner), y(still, corner)];
    const out = Math.sign(cx - x(still, MESH.upperLipInner));
    for (let index = 0; index < still.length / 3; index++) {
      const falloff = Math.exp(-((x(still, index) - cx) ** 2 + (y(still, index) - cy) ** 2) / (width * 0.12) ** 2);
      moved[3 * index] = x(moved, index) + out * smile * width * 0.06 * falloff;
      moved[3 * index + 1] = y(moved, index) - smile * width * 0.02 * falloff;
    }
  }
}

/** Distance of the camera when the photograph was taken, in face widths: 60 cm to a face of 14 cm. */
const CAMERA_DISTANCE = 4.3;

function turnHead(moved: Landmarks, still: Landmarks, { yaw, pitch, near, dx, dy }: HeadPose): void {
  const camera = CAMERA_DISTANCE * faceWidth(still);
  const cx = (x(still, MESH.leftCheek) + x(still, MESH.rightCheek)) / 2;
  const cy = (y(still, MESH.forehead) + y(still, MESH.chin)) / 2;
  const cz = (z(still, MESH.leftCheek) + z(still, MESH.rightCheek)) / 2;
  const [cosYaw, sinYaw] = [Math.cos(yaw * RADIANS), Math.sin(yaw * RADIANS)];
  const [cosPitch, sinPitch] = [Math.cos(pitch * RADIANS), Math.sin(pitch * RADIANS)];
  for (let index = 0; index < still.length / 3; index++) {
    const px = x(moved, index) - cx;
    const py = y(moved, index) - cy;
    const towardsCamera = cz - z(moved, index);
    const turned = -px * sinYaw + towardsCamera * cosYaw;
    const depth = turned * cosPitch + py * sinPitch;
    // nearer by the factor `near`: parts towards the camera grow more than the outline does
    const scale = near === 1 ? 1 : (near * (camera - depth)) / (camera - near * depth);
    moved[3 * index] = cx + scale * (px * cosYaw + towardsCamera * sinYaw) + dx;
    moved[3 * index + 1] = cy + scale * (py * cosPitch - turned * sinPitch) + dy;
    moved[3 * index + 2] = cz - scale * depth;
  }
}

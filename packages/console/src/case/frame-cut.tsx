import type { Clip } from '../api/shapes.ts';
import { FrameCanvas } from './frame-canvas.tsx';

interface FrameCutProps {
  readonly verificationId: string;
  readonly clip: Clip | null;
  /** media second of the frame */
  readonly at: number | null;
  /** pixels of that frame */
  readonly box: readonly number[] | null;
  readonly shows: 'blurred' | 'shown';
  readonly label: string;
}

const SIDE = 280;
const SIZE = { width: SIDE, height: SIDE };
/** room around what was measured, as a share of its larger side */
const ROOM = 0.22;

const cutterOf =
  ([x = 0, y = 0, width = 0, height = 0]: readonly number[]) =>
  (canvas: HTMLCanvasElement, video: HTMLVideoElement): void => {
    const side = Math.max(width, height) * (1 + 2 * ROOM);
    canvas.getContext('2d')?.drawImage(video, x + width / 2 - side / 2, y + height / 2 - side / 2, side, side, 0, 0, SIDE, SIDE);
  };

/** One place out of one frame of a clip. */
export const FrameCut = ({ box, ...rest }: FrameCutProps) => (
  <FrameCanvas {...rest} draw={box === null ? null : cutterOf(box)} size={SIZE} kind="cut" />
);

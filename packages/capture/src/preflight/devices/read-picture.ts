import { nextFrame } from './play-stream.ts';

/** One look at a live picture: small, so that it costs the page nothing. */
export interface Look {
  /** media time, seconds */
  readonly t: number;
  /** RGBA of LOOK_WIDTH × LOOK_HEIGHT pixels */
  readonly pixels: Uint8ClampedArray;
}

const LOOK_WIDTH = 96;
const LOOK_HEIGHT = 72;
/** Without a frame for so long the picture stands still, whatever was before. */
const NO_FRAME_MS = 1500;
const MAX_LOOKS = 60;

export interface PictureReading {
  readonly looks: readonly Look[];
  /** the wait for a frame was given up */
  readonly isStalled: boolean;
}

/** Looks at every frame that is shown for `milliseconds`, on a canvas of its own. */
export async function readPicture(video: HTMLVideoElement, milliseconds: number, signal: AbortSignal): Promise<PictureReading> {
  const canvas = video.ownerDocument.createElement('canvas');
  canvas.width = LOOK_WIDTH;
  canvas.height = LOOK_HEIGHT;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('This browser gives no canvas');
  const looks: Look[] = [];
  const until = performance.now() + milliseconds;
  while (looks.length < MAX_LOOKS && (performance.now() < until || looks.length < 2) && !signal.aborted) {
    const t = await nextFrame(video, NO_FRAME_MS, signal);
    if (t === null) return { looks, isStalled: true };
    pen.drawImage(video, 0, 0, LOOK_WIDTH, LOOK_HEIGHT);
    looks.push({ t, pixels: pen.getImageData(0, 0, LOOK_WIDTH, LOOK_HEIGHT).data });
  }
  return { looks, isStalled: false };
}

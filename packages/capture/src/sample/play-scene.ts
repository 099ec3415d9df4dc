/** As often as a modest camera gives a frame. */
const FRAMES_PER_SECOND = 20;

/** A clip that is played again and again, unseen. */
export interface Loop {
  readonly video: HTMLVideoElement;
  readonly size: { readonly width: number; readonly height: number };
  close(): void;
}

/** @throws where the clip cannot be had or played */
export async function openLoop(address: URL): Promise<Loop> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The clip ${address.pathname} was answered with ${response.status}`);
  const kept = URL.createObjectURL(await response.blob());
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, loop: true, src: kept });
  await video.play();
  return {
    video,
    size: { width: video.videoWidth, height: video.videoHeight },
    close: () => {
      video.pause();
      video.removeAttribute('src');
      URL.revokeObjectURL(kept);
    },
  };
}

/**
 * How far a camera in a hand strays, as shares of the picture, and how long each swing takes, seconds. No two swings fall together again
 * while anybody films: a clip that is played again and again does not come again as the same picture.
 */
const SWAY = [
  { across: 0.009, down: 0.006, seconds: 4.7 },
  { across: 0.005, down: 0.008, seconds: 2.9 },
] as const;
const BREATH = { share: 0.006, seconds: 6.1 } as const;
/** Drawn a little larger than the picture, so that no edge shows. */
const MARGIN = 1.04;

const swing = (now: number, seconds: number): number => Math.sin((now / 1000 / seconds) * 2 * Math.PI);

type Place = [x: number, y: number, width: number, height: number];

/** Where a scene is drawn at a moment of the page's clock, pixels. */
function holdByHand(now: number, { width, height }: Loop['size']): Place {
  const scale = MARGIN + BREATH.share * swing(now, BREATH.seconds);
  const across = SWAY.reduce((sum, { across, seconds }) => sum + across * swing(now, seconds), 0);
  const down = SWAY.reduce((sum, { down, seconds }) => sum + down * swing(now + 700, seconds), 0);
  return [width * ((1 - scale) / 2 + across), height * ((1 - scale) / 2 + down), width * scale, height * scale];
}

/**
 * What a canvas films of a scene; it ends with the track.
 * @param hold `by_hand` strays a little; `still` draws the clip pixel for pixel: a card keeps the grain that a camera gave it
 */
export function playScene(scene: () => CanvasImageSource, size: Loop['size'], hold: 'by_hand' | 'still'): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d', { alpha: false });
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  const paint = (): void => {
    const place: Place = hold === 'by_hand' ? holdByHand(performance.now(), size) : [0, 0, size.width, size.height];
    if (stream.getVideoTracks().some(({ readyState }) => readyState === 'live')) pen?.drawImage(scene(), ...place);
    else clearInterval(timer);
  };
  const timer = setInterval(paint, 1000 / FRAMES_PER_SECOND);
  paint();
  return stream;
}

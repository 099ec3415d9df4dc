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

/** What a canvas films of a scene; it ends with the track. */
export function playScene(scene: () => CanvasImageSource, { width, height }: Loop['size']): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d', { alpha: false });
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  const paint = (): void => {
    if (stream.getVideoTracks().some(({ readyState }) => readyState === 'live')) pen?.drawImage(scene(), 0, 0, width, height);
    else clearInterval(timer);
  };
  const timer = setInterval(paint, 1000 / FRAMES_PER_SECOND);
  paint();
  return stream;
}

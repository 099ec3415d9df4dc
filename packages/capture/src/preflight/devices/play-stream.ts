/** A web view that refuses a camera silently never gives a frame and never an error. */
const FIRST_FRAME_MS = 8000;

/**
 * Shows a stream in a video element and waits for its first frame.
 * @returns milliseconds until the first frame, or null when none came in time: the track is muted or the browser refuses without a word
 */
export async function playStream(video: HTMLVideoElement, stream: MediaStream, signal: AbortSignal): Promise<number | null> {
  const from = performance.now();
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  const frame = nextFrame(video, FIRST_FRAME_MS, signal);
  // a rejected play() is told by the frame that does not come
  await video.play().catch(() => undefined);
  return (await frame) === null ? null : performance.now() - from;
}

/** The media time of the next frame shown, or null after `withinMs`. Falls back to watching the clock where a browser tells no frames. */
export function nextFrame(video: HTMLVideoElement, withinMs: number, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    let poll: ReturnType<typeof setInterval> | undefined;
    const end = (time: number | null): void => {
      clearTimeout(limit);
      clearInterval(poll);
      signal.removeEventListener('abort', stop);
      resolve(time);
    };
    const stop = (): void => end(null);
    const limit = setTimeout(stop, withinMs);
    signal.addEventListener('abort', stop);
    if ('requestVideoFrameCallback' in video) {
      video.requestVideoFrameCallback((_, { mediaTime }) => end(mediaTime));
      return;
    }
    const before = (video as HTMLVideoElement).currentTime;
    poll = setInterval(() => {
      const { currentTime, readyState } = video as HTMLVideoElement;
      if (currentTime !== before && readyState >= 2) end(currentTime);
    }, 15);
  });
}

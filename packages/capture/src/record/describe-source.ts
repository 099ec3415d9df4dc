import type { ClipManifest } from '@mien/protocol';

type Source = NonNullable<ClipManifest['source']>;

/** Names that programs give their virtual cameras. */
const VIRTUAL = /obs|virtual|manycam|snap camera|xsplit|droidcam|e2esoft|vcam|虚拟/i;

/** Chromium's; Safari and Firefox have it in workers alone, and their frames by way of a video element are converted ones. */
interface FrameSource {
  readonly MediaStreamTrackProcessor?: new (init: {
    readonly track: MediaStreamTrack;
  }) => { readonly readable: ReadableStream<VideoFrame> };
}

/** A camera that shows nothing gives no frame, and nobody waits for one. */
const FRAME_WITHIN_MS = 2000;

/**
 * How the pixels of one frame of the track lie, as the browser names it (`I420`, `NV12`, `BGRA`); the track goes on as it was.
 * @returns null where the browser does not tell, or no frame came in time
 */
export async function readFrameFormat(track: MediaStreamTrack): Promise<string | null> {
  const { MediaStreamTrackProcessor: Processor } = globalThis as FrameSource;
  if (Processor === undefined) return null;
  try {
    const reader = new Processor({ track }).readable.getReader();
    const timer = setTimeout(() => void reader.cancel(), FRAME_WITHIN_MS);
    const { value: frame } = await reader.read();
    clearTimeout(timer);
    const format = frame?.format ?? null;
    frame?.close();
    void reader.cancel();
    return format?.slice(0, 20) ?? null;
  } catch {
    // a track that has ended
    return null;
  }
}

/** What the page sees of where the picture comes from. All of it can be forged: the server scores it with other signs. */
export function describeSource(track: MediaStreamTrack, devices: MediaDevices, frameFormat: string | null): Source {
  const settings = track.getSettings();
  return {
    trackConstructor: track.constructor.name.slice(0, 60),
    hasGroupId: settings.groupId !== undefined && settings.groupId !== '',
    hasCaptureTime: 'captureTime' in (globalThis.VideoFrame?.prototype ?? {}),
    hasTrackStats: 'stats' in track,
    frameFormat,
    isPatched: !Function.prototype.toString.call(devices.getUserMedia).includes('[native code]'),
    isVirtualLabel: track.label === '' ? null : VIRTUAL.test(track.label),
  };
}

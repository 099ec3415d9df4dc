import type { ReasonCode } from '@mien/protocol';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browserDevices } from '../preflight/devices/browser-devices.ts';
import { type DeviceAccess, openDevice, releaseStream } from '../preflight/devices/open-device.ts';
import { playStream } from '../preflight/devices/play-stream.ts';
import { readPageFacts } from '../preflight/page/page-facts.ts';

type Facing = 'user' | 'environment';

export type CameraState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly stream: MediaStream }
  | { readonly state: 'failed'; readonly code: ReasonCode };

interface Wanted {
  readonly facing: Facing;
  /** a camera the person chose, by its id; else the one that faces the right way */
  readonly lens?: string | undefined;
  /** what to open instead of the browser's own devices */
  readonly access?: DeviceAccess | undefined;
  readonly sound: 'with_sound' | 'silent';
}

const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } as const;
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true } as const;

async function open(
  { facing, lens, sound, access = browserDevices(navigator, readPageFacts(window)) }: Wanted,
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<CameraState> {
  // Chromium takes an ideal device for none: it opened the first one again (measured with its drawn cameras)
  const chosen = lens === undefined ? null : await openDevice(access, 'camera', { ...PICTURE, deviceId: { exact: lens } });
  // one that was unplugged since is no reason to have none
  const camera = chosen?.opened ? chosen : await openDevice(access, 'camera', { ...PICTURE, facingMode: { ideal: facing } });
  if (!camera.opened) return { state: 'failed', code: camera.code };
  const { stream } = camera;
  if (signal.aborted) {
    releaseStream(stream);
    return { state: 'opening' };
  }
  if (sound === 'with_sound') {
    const microphone = await openDevice(access, 'microphone', SOUND);
    if (!microphone.opened) {
      releaseStream(stream);
      return { state: 'failed', code: microphone.code };
    }
    for (const track of microphone.stream.getAudioTracks()) stream.addTrack(track);
  }
  if ((await playStream(video, stream, signal)) === null || signal.aborted) {
    releaseStream(stream);
    return signal.aborted ? { state: 'opening' } : { state: 'failed', code: 'device.camera_black' };
  }
  return { state: 'open', stream };
}

/**
 * The camera of one step: opened when its screen opens, given back when it closes, so that the next step finds it free. Tried again by
 * itself when the person comes back from the settings.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  { facing, lens, sound, access }: Wanted,
): readonly [CameraState, () => void] {
  const [camera, set] = useState<CameraState>({ state: 'opening' });
  const [tries, setTries] = useState(0);
  const again = useCallback(() => setTries((before) => before + 1), []);
  useEffect(() => {
    const stopping = new AbortController();
    let held: MediaStream | null = null;
    set({ state: 'opening' });
    if (video.current !== null)
      void open({ facing, lens, sound, access }, video.current, stopping.signal).then((opened) => {
        if (opened.state === 'open') held = opened.stream;
        if (!stopping.signal.aborted) set(opened);
        else if (held !== null) releaseStream(held);
      });
    return () => {
      stopping.abort();
      if (held !== null) releaseStream(held);
    };
  }, [facing, lens, sound, access, tries, video]);
  useEffect(() => {
    if (camera.state !== 'failed') return;
    const look = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [camera.state, again]);
  return [camera, again];
}

/** Media Capture: image capture's `torch` is not in the types of a page yet. */
interface TorchCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean | readonly boolean[];
}
interface TorchConstraint extends MediaTrackConstraintSet {
  readonly torch: boolean;
}

/** Chromium says `true`, Safari a list of what it can be. Firefox has no `getCapabilities` and no torch. */
export function hasTorch(track: Pick<MediaStreamTrack, 'getCapabilities'>): boolean {
  const { torch } = (track.getCapabilities?.() ?? {}) as TorchCapabilities;
  return typeof torch === 'boolean' ? torch : (torch ?? []).includes(true);
}

/** @returns false where the device refused, as while another program holds its light */
export async function setTorch(track: Pick<MediaStreamTrack, 'applyConstraints'>, to: 'on' | 'off'): Promise<boolean> {
  const wanted: TorchConstraint = { torch: to === 'on' };
  return track.applyConstraints({ advanced: [wanted] }).then(
    () => true,
    () => false,
  );
}

/** The camera after the one in use, round and round; null where there is no other. */
export function nextLens(devices: readonly Pick<MediaDeviceInfo, 'kind' | 'deviceId'>[], current: string | null): string | null {
  const cameras = devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
  if (cameras.length < 2) return null;
  const at = cameras.findIndex(({ deviceId }) => deviceId === current);
  return cameras[(at + 1) % cameras.length]?.deviceId ?? null;
}

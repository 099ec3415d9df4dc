import type { ClipManifest } from '@mien/protocol';

type Source = NonNullable<ClipManifest['source']>;

/** Names that programs give their virtual cameras. */
const VIRTUAL = /obs|virtual|manycam|snap camera|xsplit|droidcam|e2esoft|vcam|虚拟/i;

/** What the page sees of where the picture comes from. All of it can be forged: the server scores it with other signs. */
export function describeSource(track: MediaStreamTrack, devices: MediaDevices): Source {
  const settings = track.getSettings();
  return {
    trackConstructor: track.constructor.name.slice(0, 60),
    hasGroupId: settings.groupId !== undefined && settings.groupId !== '',
    hasCaptureTime: 'captureTime' in (globalThis.VideoFrame?.prototype ?? {}),
    hasTrackStats: 'stats' in track,
    frameFormat: null,
    isPatched: !Function.prototype.toString.call(devices.getUserMedia).includes('[native code]'),
    isVirtualLabel: track.label === '' ? null : VIRTUAL.test(track.label),
  };
}

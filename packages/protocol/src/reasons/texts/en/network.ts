import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const NETWORK_EN = {
  'network.offline': {
    title: 'No internet connection',
    cause: 'Your device is not connected to the internet.',
    remedy: 'Connect to Wi-Fi or mobile data, then check again.',
    staffText: 'The browser reports no connection, or no request reaches the server during the check-up.',
  },
  'network.too_slow': {
    title: 'Connection is too slow',
    cause: 'Your connection is too slow to send the video.',
    remedy: 'Move closer to your router or switch to another network, then check again.',
    staffText: 'Upload throughput measured by the probe is under the policy minimum.',
  },
  'network.unstable': {
    title: 'Connection keeps dropping',
    cause: 'Your connection breaks up and the video may not arrive.',
    remedy: 'Move to a place with better reception or switch to another network, then check again.',
    staffText: 'Latency, jitter or loss measured by the probe is over the policy limit; the evidence says which one.',
  },
  'network.metered_or_busy': {
    title: 'Mobile data or busy network',
    cause: 'You are on mobile data, or something else on your device is using the connection.',
    remedy: 'Connect to Wi-Fi or pause other downloads, then check again.',
    staffText: 'The browser reports a metered connection, or throughput falls while another transfer runs during the probe.',
  },
  'upload.interrupted': {
    title: 'Sending was interrupted',
    cause: 'The connection broke while your video was being sent.',
    remedy: 'Check your connection and record this step again; it does not count as an attempt.',
    staffText: 'The upload stopped before the last chunk and was not resumed in time.',
  },
  'upload.incomplete': {
    title: 'Part of the video is missing',
    cause: 'Not all of your video reached us.',
    remedy: 'Record this step again and keep this page open until sending is done.',
    staffText: 'Chunks listed in the clip manifest did not arrive, or the recording ends before its declared length (damage.truncated).',
  },
  'upload.corrupted': {
    title: 'Video arrived damaged',
    cause: 'Your video was damaged on its way to us.',
    remedy: 'Record this step again; it does not count as an attempt.',
    staffText:
      'A chunk hash differs from the manifest, or the decoder cannot read enough of the file (damage.decodeErrors, damage.lostRatio).',
  },
} as const satisfies Record<CodesOf<'network' | 'upload'>, ReasonText>;

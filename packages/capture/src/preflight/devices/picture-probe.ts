import type { PreflightContext } from '../preflight-context.ts';
import { type Probe, skipped } from '../probe.ts';
import { judgePicture } from './judge-picture.ts';
import { readPicture } from './read-picture.ts';

const LOOK_MS = 1200;

/** What the open camera really shows. */
export const pictureProbe: Probe<PreflightContext> = {
  name: 'picture',
  needs: ['camera'],
  async run({ devices, video, facing, limits }, signal) {
    const track = devices.held('camera')?.getVideoTracks()[0];
    if (track === undefined) return skipped('no camera');
    const reading = await readPicture(video, LOOK_MS, signal);
    if (signal.aborted) return skipped('stopped');
    const settings = track.getSettings();
    return judgePicture({
      reading,
      wanted: facing,
      limits: limits.clip,
      track: {
        width: video.videoWidth,
        height: video.videoHeight,
        frameRate: settings.frameRate ?? null,
        facingMode: settings.facingMode ?? null,
        label: track.label,
      },
    });
  },
};

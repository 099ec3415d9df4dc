import type { PreflightContext } from '../preflight-context.ts';
import { blocked, ok, type Probe } from '../probe.ts';
import { openDevice } from './open-device.ts';
import { playStream } from './play-stream.ts';

/** Ideal and never exact: a browser that cannot have it gives what it has, and the next probe says what that is worth. */
const wantedOf = (facing: 'user' | 'environment'): MediaTrackConstraints => ({
  facingMode: { ideal: facing },
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
});

/** Opens the camera, shows it, and waits for its first frame. The stream stays open for the probes after it. */
export const cameraProbe: Probe<PreflightContext> = {
  name: 'camera',
  needs: ['page'],
  async run(context, signal) {
    context.devices.release('camera');
    const opened = await openDevice(context.access, 'camera', wantedOf(context.facing));
    if (!opened.opened) return blocked(opened.code, { error: opened.name, by: opened.by });
    context.devices.hold('camera', opened.stream);
    const track = opened.stream.getVideoTracks()[0];
    const firstFrameMs = await playStream(context.video, opened.stream, signal);
    if (firstFrameMs === null) return blocked('device.camera_busy', { muted: track?.muted ?? null, firstFrame: false });
    return ok({ firstFrameMs: Math.round(firstFrameMs) });
  },
};

import { join } from 'node:path';
import { shrinkPicture } from '@mien/analysis/browser';
import { facingMovement, renderTalkingHead } from '@mien/samples';
import type { Fault } from '../support/fault.ts';
import { writeCameraFile } from '../support/media-files.ts';

export const SMALL_PICTURE: Fault = {
  name: 'the camera has 320 × 240 pixels',
  code: 'device.camera_low_resolution',
  probe: 'picture',
  state: 'blocked',
  async devices({ directory, head }) {
    const camera = join(directory, 'small.y4m');
    const frames = [...renderTalkingHead(head, { seconds: 0.5, frameRate: 15, movement: facingMovement })];
    await writeCameraFile(
      camera,
      frames.map(({ picture }) => shrinkPicture(picture, 2)),
      15,
    );
    return { camera };
  },
  goesOn: 'mended',
};

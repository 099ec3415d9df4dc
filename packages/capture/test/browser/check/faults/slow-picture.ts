import { join } from 'node:path';
import { facingMovement, renderTalkingHead } from '@mien/samples';
import type { Fault } from '../support/fault.ts';
import { writeCameraFile } from '../support/media-files.ts';

export const SLOW_PICTURE: Fault = {
  name: 'the camera gives three pictures a second',
  code: 'device.camera_low_frame_rate',
  probe: 'picture',
  state: 'blocked',
  async devices({ directory, head }) {
    const camera = join(directory, 'slow.y4m');
    await writeCameraFile(camera, renderTalkingHead(head, { seconds: 2, frameRate: 3, movement: facingMovement }), 3);
    return { camera };
  },
  goesOn: 'mended',
};

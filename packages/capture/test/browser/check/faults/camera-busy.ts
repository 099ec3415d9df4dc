import type { Fault } from '../support/fault.ts';

export const CAMERA_BUSY: Fault = {
  name: 'another program holds the camera',
  code: 'device.camera_busy',
  probe: 'camera',
  state: 'blocked',
  fixture: `
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => wanted.video && !globalThis.isMended ? Promise.reject(new DOMException('Could not start video source', 'NotReadableError')) : open(wanted);
  `,
  goesOn: 'mended',
};

import type { Fault } from '../support/fault.ts';

export const MICROPHONE_DENIED: Fault = {
  name: 'the microphone is blocked for this page',
  code: 'device.microphone_denied',
  probe: 'microphone',
  state: 'blocked',
  fixture: `
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => wanted.audio ? Promise.reject(new DOMException('Permission denied', 'NotAllowedError')) : open(wanted);
  `,
};

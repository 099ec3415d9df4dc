import type { Fault } from '../support/fault.ts';

export const MICROPHONE_BUSY: Fault = {
  name: 'a call holds the microphone',
  code: 'device.microphone_busy',
  probe: 'microphone',
  state: 'blocked',
  fixture: `
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => wanted.audio && !globalThis.isMended ? Promise.reject(new DOMException('Could not start audio source', 'NotReadableError')) : open(wanted);
  `,
  goesOn: 'mended',
};

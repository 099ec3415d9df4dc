import type { Fault } from '../support/fault.ts';

export const MICROPHONE_MISSING: Fault = {
  name: 'no microphone is plugged in',
  code: 'device.microphone_missing',
  probe: 'microphone',
  state: 'blocked',
  fixture: `
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => wanted.audio && !globalThis.isMended ? Promise.reject(new DOMException('Requested device not found', 'NotFoundError')) : open(wanted);
  `,
  goesOn: 'mended',
};

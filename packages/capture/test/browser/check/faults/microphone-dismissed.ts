import type { Fault } from '../support/fault.ts';

export const MICROPHONE_DISMISSED: Fault = {
  name: 'the question about the microphone is closed without an answer',
  code: 'device.microphone_dismissed',
  probe: 'microphone',
  state: 'blocked',
  fixture: `
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => wanted.audio && !globalThis.isMended ? Promise.reject(new DOMException('Permission dismissed', 'NotAllowedError')) : open(wanted);
  `,
  goesOn: 'mended',
};

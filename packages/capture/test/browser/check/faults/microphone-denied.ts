import type { Fault } from '../support/fault.ts';

/** The error and the state that a browser gives together after a refusal. */
export const MICROPHONE_DENIED: Fault = {
  name: 'the microphone is blocked for this page',
  code: 'device.microphone_denied',
  probe: 'microphone',
  state: 'blocked',
  fixture: `
    const ask = navigator.permissions.query.bind(navigator.permissions);
    navigator.permissions.query = (what) => what.name === 'microphone' && !globalThis.isMended ? Promise.resolve({ state: 'denied' }) : ask(what);
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => wanted.audio && !globalThis.isMended ? Promise.reject(new DOMException('Permission denied', 'NotAllowedError')) : open(wanted);
  `,
  goesOn: 'mended',
};

import type { Fault } from '../support/fault.ts';

export const WRONG_LENS: Fault = {
  name: 'the rear camera is open where the face is needed',
  code: 'device.camera_wrong_lens',
  probe: 'picture',
  state: 'warn',
  fixture: `
    const { getSettings } = MediaStreamTrack.prototype;
    MediaStreamTrack.prototype.getSettings = function () { return { ...getSettings.call(this), ...(globalThis.isMended ? {} : { facingMode: 'environment' }) }; };
  `,
  goesOn: 'mended',
};

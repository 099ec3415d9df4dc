import type { Fault } from '../support/fault.ts';

export const CAMERA_DENIED: Fault = {
  name: 'the camera is blocked for this page',
  code: 'device.camera_denied',
  probe: 'camera',
  state: 'blocked',
  besides: ['microphone'],
  browser: { dialogue: 'no' },
  goesOn: 'elsewhere',
  async bring(_, page) {
    const devtools = await page.context().newCDPSession(page);
    const { targetInfo } = await devtools.send('Target.getTargetInfo');
    const { browserContextId } = targetInfo;
    await devtools.send('Browser.setPermission', {
      permission: { name: 'camera' },
      setting: 'denied',
      ...(browserContextId === undefined ? {} : { browserContextId }),
    });
  },
};

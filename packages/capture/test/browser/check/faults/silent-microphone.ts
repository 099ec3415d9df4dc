import type { Fault } from '../support/fault.ts';

export const SILENT_MICROPHONE: Fault = {
  name: 'the microphone is muted',
  code: 'device.microphone_silent',
  probe: 'microphone',
  state: 'blocked',
  devices: async ({ record }) => ({ sound: await record('silent', new Float32Array(16_000)) }),
  goesOn: 'mended',
};

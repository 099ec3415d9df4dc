import type { Fault } from '../support/fault.ts';

/** A recording that is cut off already is made quieter by the browser's own gain: here the voice is cut off after it, as a bad driver does. */
export const CLIPPING_MICROPHONE: Fault = {
  name: 'the voice is cut off at full scale',
  code: 'device.microphone_clipping',
  probe: 'sound',
  state: 'blocked',
  fixture: `
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      if (!wanted.audio || globalThis.isMended) return stream;
      const driver = new AudioContext();
      const microphone = driver.createMediaStreamDestination();
      const full = new WaveShaperNode(driver, { curve: [-1, 0, 1] });
      driver.createMediaStreamSource(stream).connect(new GainNode(driver, { gain: 60 })).connect(full).connect(microphone);
      return microphone.stream;
    };
  `,
  goesOn: 'mended',
};

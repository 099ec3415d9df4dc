import type { Fault } from '../support/fault.ts';

/** Cut off at full scale before anything smooths it: 16 kHz held for three samples of 48 kHz. */
const square = (voice: Float32Array): Float32Array =>
  Float32Array.from({ length: voice.length * 3 }, (_, at) => Math.max(-1, Math.min(1, (voice[Math.floor(at / 3)] as number) * 30)));

export const CLIPPING_MICROPHONE: Fault = {
  name: 'the voice is cut off at full scale',
  code: 'device.microphone_clipping',
  probe: 'sound',
  state: 'blocked',
  browser: async ({ record, voice }) => ({ sound: await record('clipping', square(voice), 48_000) }),
};

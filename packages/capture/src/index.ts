export { defineMienVerify, type MienEvents, MienVerify } from './element/mien-verify.tsx';
export type { HostMessage } from './page/tell-host.ts';

/** Loads and registers `<mien-device-check>`, the check-up on its own; apart, so that a verification does not carry it. */
export const loadMienDeviceCheck = async (): Promise<void> =>
  (await import('./device-check/mien-device-check.tsx')).defineMienDeviceCheck();

/** Loads and registers `<mien-practice>`, the rehearsal on its own. */
export const loadMienPractice = async (): Promise<void> => (await import('./practice/mien-practice.tsx')).defineMienPractice();

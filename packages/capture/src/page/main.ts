import { defineMienVerify } from '../element/mien-verify.tsx';
import { loadMienDeviceCheck } from '../index.ts';

/** `#check` is the check-up on its own; anything else is a verification. */
if (location.hash === '#check') {
  await loadMienDeviceCheck();
  document.querySelector('mien-verify')?.replaceWith(document.createElement('mien-device-check'));
} else defineMienVerify();

import { BACKLIT } from './faults/backlit.ts';
import { BLACK_PICTURE } from './faults/black-picture.ts';
import { BRIGHT } from './faults/bright.ts';
import { BUSY_BACKGROUND } from './faults/busy-background.ts';
import { CAMERA_BUSY } from './faults/camera-busy.ts';
import { CAMERA_DENIED } from './faults/camera-denied.ts';
import { CAMERA_DISMISSED } from './faults/camera-dismissed.ts';
import { CLIPPING_MICROPHONE } from './faults/clipping-microphone.ts';
import { DARK } from './faults/dark.ts';
import { FRAMED_PAGE } from './faults/framed-page.ts';
import { FROZEN_PICTURE } from './faults/frozen-picture.ts';
import { IN_APP_BROWSER } from './faults/in-app-browser.ts';
import { INSECURE_PAGE } from './faults/insecure-page.ts';
import { LOUDSPEAKER_HEARD } from './faults/loudspeaker-heard.ts';
import { METERED_NETWORK } from './faults/metered-network.ts';
import { MICROPHONE_BUSY } from './faults/microphone-busy.ts';
import { MICROPHONE_DENIED } from './faults/microphone-denied.ts';
import { MICROPHONE_DISMISSED } from './faults/microphone-dismissed.ts';
import { MICROPHONE_MISSING } from './faults/microphone-missing.ts';
import { NO_CAMERA } from './faults/no-camera.ts';
import { NOT_ALONE } from './faults/not-alone.ts';
import { OFFLINE } from './faults/offline.ts';
import { OLD_BROWSER } from './faults/old-browser.ts';
import { SIDE_LIGHT } from './faults/side-light.ts';
import { SILENT_MICROPHONE } from './faults/silent-microphone.ts';
import { SLOW_NETWORK } from './faults/slow-network.ts';
import { SLOW_PICTURE } from './faults/slow-picture.ts';
import { SMALL_PICTURE } from './faults/small-picture.ts';
import { STALLED_NETWORK } from './faults/stalled-network.ts';
import { WRONG_LENS } from './faults/wrong-lens.ts';
import type { Fault } from './support/fault.ts';

/** The fault suite of the check-up: one file a fault. */
export const FAULTS: readonly Fault[] = [
  BACKLIT,
  BLACK_PICTURE,
  BRIGHT,
  BUSY_BACKGROUND,
  CAMERA_BUSY,
  CAMERA_DENIED,
  CAMERA_DISMISSED,
  CLIPPING_MICROPHONE,
  DARK,
  FRAMED_PAGE,
  FROZEN_PICTURE,
  IN_APP_BROWSER,
  INSECURE_PAGE,
  LOUDSPEAKER_HEARD,
  METERED_NETWORK,
  MICROPHONE_BUSY,
  MICROPHONE_DENIED,
  MICROPHONE_DISMISSED,
  MICROPHONE_MISSING,
  NO_CAMERA,
  NOT_ALONE,
  OFFLINE,
  OLD_BROWSER,
  SIDE_LIGHT,
  SILENT_MICROPHONE,
  SLOW_NETWORK,
  SLOW_PICTURE,
  SMALL_PICTURE,
  STALLED_NETWORK,
  WRONG_LENS,
];

import type { ReasonCode } from '@mien/protocol';
import { type MediaKind, translateMediaError } from './translate-media-error.ts';

/** What opening a device needs of the browser; `navigator.mediaDevices` and `navigator.permissions` fit. */
export interface DeviceAccess {
  getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream>;
  /** state of the permission now; `unknown` where the browser does not tell */
  permission(kind: MediaKind): Promise<PermissionState | 'unknown'>;
  isWithheld(kind: MediaKind): boolean;
  readonly isSecure: boolean;
}

export type Opened =
  | { readonly opened: true; readonly stream: MediaStream }
  | { readonly opened: false; readonly code: ReasonCode; readonly name: string; readonly by: string };

/** A device that another page gave back this instant may still be held by the system; one more try spares the person an alarm. */
const BUSY_AGAIN_MS = 700;
const BUSY_NAMES = ['NotReadableError', 'TrackStartError', 'AbortError'];

/**
 * Opens one kind of device. Camera and microphone are asked for apart, so that a refusal of one is never told of the other.
 * @throws never for what a browser refuses; that is `opened: false` with its code
 */
export async function openDevice(access: DeviceAccess, kind: MediaKind, wanted: MediaTrackConstraints): Promise<Opened> {
  const constraints = kind === 'camera' ? { video: wanted, audio: false } : { audio: wanted, video: false };
  try {
    return { opened: true, stream: await access.getUserMedia(constraints) };
  } catch (error) {
    if (!BUSY_NAMES.includes(nameOf(error))) return refusal(access, kind, error);
  }
  await new Promise((resolve) => setTimeout(resolve, BUSY_AGAIN_MS));
  try {
    return { opened: true, stream: await access.getUserMedia(constraints) };
  } catch (error) {
    return refusal(access, kind, error);
  }
}

async function refusal(access: DeviceAccess, kind: MediaKind, error: unknown): Promise<Opened> {
  const name = nameOf(error);
  const { code, by } = translateMediaError({
    kind,
    name,
    message: error instanceof Error ? error.message : '',
    permission: await access.permission(kind),
    isWithheld: access.isWithheld(kind),
    isSecure: access.isSecure,
  });
  return { opened: false, code, name, by };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Gives a device back: tracks that are only dropped keep the lamp on and the device busy for the next step. */
export function releaseStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

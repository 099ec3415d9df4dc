import type { ReasonCode } from '@mien/protocol';

export type MediaKind = 'camera' | 'microphone';

/** What is known when a device could not be opened. `permission` is read after the failure; `unknown` where it cannot be read. */
export interface MediaFailure {
  readonly kind: MediaKind;
  /** DOMException name */
  readonly name: string;
  /** for telling a refusal by the system, which only the message says; never shown */
  readonly message: string;
  readonly permission: PermissionState | 'unknown';
  /** the page around withholds this device */
  readonly isWithheld: boolean;
  readonly isSecure: boolean;
}

type Cause = 'missing' | 'denied' | 'dismissed' | 'busy';

interface Row {
  readonly when: (failure: MediaFailure) => boolean;
  readonly code: ReasonCode | Cause;
  /** who holds the device back, for the recovery card */
  readonly by: 'page' | 'browser' | 'system' | 'device';
}

const refused = ({ name }: MediaFailure): boolean => ['NotAllowedError', 'PermissionDeniedError', 'SecurityError'].includes(name);

/**
 * DOMException of getUserMedia (Media Capture and Streams, §10.2) and what is known besides → our code; first match wins.
 * Chromium tells "Permission dismissed" and "Permission denied by system" in its message; Safari and Firefox say one sentence for all, so
 * there the permission's state decides: still `prompt` after a refusal means nobody answered.
 */
const ROWS: readonly Row[] = [
  { when: (failure) => !failure.isSecure, code: 'device.insecure_context', by: 'page' },
  { when: (failure) => refused(failure) && failure.isWithheld, code: 'device.iframe_blocked', by: 'page' },
  { when: (failure) => refused(failure) && /system/i.test(failure.message), code: 'denied', by: 'system' },
  { when: (failure) => refused(failure) && failure.permission === 'granted', code: 'denied', by: 'system' },
  { when: (failure) => refused(failure) && /dismissed/i.test(failure.message), code: 'dismissed', by: 'browser' },
  { when: (failure) => refused(failure) && failure.permission === 'prompt', code: 'dismissed', by: 'browser' },
  { when: refused, code: 'denied', by: 'browser' },
  { when: ({ name }) => ['NotFoundError', 'DevicesNotFoundError', 'OverconstrainedError'].includes(name), code: 'missing', by: 'device' },
  { when: ({ name }) => name === 'TypeError' || name === 'NotSupportedError', code: 'device.browser_unsupported', by: 'browser' },
  // NotReadableError, TrackStartError, AbortError, and whatever else keeps a device that is there from starting
  { when: () => true, code: 'busy', by: 'device' },
];

const CAUSES = {
  camera: {
    missing: 'device.camera_missing',
    denied: 'device.camera_denied',
    dismissed: 'device.camera_dismissed',
    busy: 'device.camera_busy',
  },
  microphone: {
    missing: 'device.microphone_missing',
    denied: 'device.microphone_denied',
    dismissed: 'device.microphone_dismissed',
    busy: 'device.microphone_busy',
  },
} as const satisfies Record<MediaKind, Record<Cause, ReasonCode>>;

const isCause = (code: Row['code']): code is Cause => code in CAUSES.camera;

export function translateMediaError(failure: MediaFailure): { readonly code: ReasonCode; readonly by: Row['by'] } {
  const row = ROWS.find(({ when }) => when(failure)) as Row;
  return { code: isCause(row.code) ? CAUSES[failure.kind][row.code] : row.code, by: row.by };
}

import { releaseStream } from './open-device.ts';
import type { MediaKind } from './translate-media-error.ts';

/** Streams that a check-up holds open between its probes. */
export interface HeldDevices {
  hold(kind: MediaKind, stream: MediaStream): void;
  held(kind: MediaKind): MediaStream | null;
  release(kind: MediaKind): void;
  releaseAll(): void;
}

export function createHeldDevices(): HeldDevices {
  const streams = new Map<MediaKind, MediaStream>();
  const release = (kind: MediaKind): void => {
    const stream = streams.get(kind);
    if (stream !== undefined) releaseStream(stream);
    streams.delete(kind);
  };
  return {
    hold(kind, stream) {
      release(kind);
      streams.set(kind, stream);
    },
    held: (kind) => streams.get(kind) ?? null,
    release,
    releaseAll: () => [...streams.keys()].forEach(release),
  };
}

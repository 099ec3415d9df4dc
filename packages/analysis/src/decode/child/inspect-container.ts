import type { ContainerFacts } from '../facts.ts';
import { type Format, identifyFormat } from '../identify-format.ts';
import { readMp4 } from './read-mp4.ts';
import { readWebm } from './read-webm.ts';

type Facts = Omit<ContainerFacts, 'format' | 'bytes'>;

const still = (): Facts => ({
  muxer: null,
  notes: [],
  declaredDurationSeconds: null,
  hasCues: null,
  unknownSizeSegment: null,
  truncated: false,
  structureErrors: 0,
});

const READERS = {
  webm: readWebm,
  mp4: readMp4,
  jpeg: still,
  png: still,
  webp: still,
  heif: still,
  unknown: still,
} as const satisfies Record<Format, (bytes: Uint8Array) => Facts>;

/** The facts around the picture, read without decoding anything. Never throws: what cannot be followed is counted. */
export function inspectContainer(bytes: Uint8Array): ContainerFacts {
  const format = identifyFormat(bytes.subarray(0, 16));
  return { format, bytes: bytes.length, ...READERS[format](bytes) };
}

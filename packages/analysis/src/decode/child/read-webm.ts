import type { ContainerFacts } from '../facts.ts';
import { cleanText } from './clean-text.ts';

/** Element ids of RFC 8794 (EBML) and RFC 9559 (Matroska) that are looked at. */
const ID = {
  segment: 0x18538067,
  info: 0x1549a966,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  duration: 0x4489,
  timestampScale: 0x2ad7b1,
  cluster: 0x1f43b675,
  cues: 0x1c53bb6b,
  tags: 0x1254c367,
  tag: 0x7373,
  simpleTag: 0x67c8,
  tagName: 0x45a3,
  tagString: 0x4487,
} as const;
const ENTERED: ReadonlySet<number> = new Set([ID.segment, ID.info, ID.tags, ID.tag, ID.simpleTag]);
/** No honest clip of the largest size comes near; bounds the walk. */
const MAX_ELEMENTS = 2_000_000;

/** One element's head. */
export interface WebmElement {
  readonly id: number;
  readonly sizeAt: number;
  readonly from: number;
  /** −1 = unknown size (live recorders) */
  readonly size: number;
}

/** Walks the elements of a WebM once, entering only what carries facts; clusters of unknown size are walked through. */
export function readWebm(bytes: Uint8Array): Omit<ContainerFacts, 'format' | 'bytes'> {
  const found = { muxer: null as string | null, notes: [] as string[], hasCues: false, unknownSizeSegment: false, truncated: false };
  let ticks: number | null = null;
  let scale = 1_000_000;
  let tagName: string | null = null;
  let structureErrors = 0;
  let at = 0;
  for (let count = 0; at < bytes.length && count < MAX_ELEMENTS; count++) {
    const element = readElement(bytes, at);
    if (element === null) {
      // the last bytes may be half a header; anywhere else the structure is broken
      if (bytes.length - at < 12) found.truncated = true;
      else structureErrors++;
      break;
    }
    const { id, from, size } = element;
    const to = size < 0 ? bytes.length : from + size;
    if (to > bytes.length) found.truncated = true;
    const body = bytes.subarray(from, Math.min(to, bytes.length));
    if (id === ID.segment) found.unknownSizeSegment = size < 0;
    if (id === ID.cues) found.hasCues = true;
    if (id === ID.muxingApp) found.muxer = cleanText(body);
    if (id === ID.writingApp) pushNote(found.notes, cleanText(body));
    if (id === ID.duration && (size === 4 || size === 8) && body.length === size) ticks = readFloat(body);
    if (id === ID.timestampScale && size <= 8) scale = readUnsigned(body);
    if (id === ID.tagName) tagName = cleanText(body);
    if (id === ID.tagString && tagName?.toUpperCase() === 'ENCODER') pushNote(found.notes, cleanText(body));
    at = size < 0 || ENTERED.has(id) ? from : to;
  }
  const declared = ticks === null ? null : (ticks * scale) / 1e9;
  return { ...found, structureErrors, declaredDurationSeconds: declared !== null && Number.isFinite(declared) ? clamp(declared) : null };
}

const clamp = (seconds: number): number => Math.max(-1e9, Math.min(1e9, seconds));

function pushNote(notes: string[], note: string | null): void {
  if (note !== null && notes.length < 8 && !notes.includes(note)) notes.push(note);
}

/** The head of the element at `at`, or null where none can be. */
export function readElement(bytes: Uint8Array, at: number): WebmElement | null {
  const idLength = vintLength(bytes[at], 4);
  if (idLength === 0) return null;
  const sizeAt = at + idLength;
  const sizeLength = vintLength(bytes[sizeAt], 8);
  if (sizeLength === 0 || sizeAt + sizeLength > bytes.length) return null;
  const id = readUnsigned(bytes.subarray(at, sizeAt));
  const marker = 1 << (8 - sizeLength);
  let size = (bytes[sizeAt] ?? 0) & (marker - 1);
  let unknown = size === marker - 1;
  for (let i = 1; i < sizeLength; i++) {
    const byte = bytes[sizeAt + i] ?? 0;
    if (byte !== 0xff) unknown = false;
    size = size * 256 + byte;
  }
  return { id, sizeAt, from: sizeAt + sizeLength, size: unknown ? -1 : size };
}

function vintLength(first: number | undefined, most: number): number {
  if (first === undefined || first === 0) return 0;
  const length = Math.clz32(first) - 23;
  return length <= most ? length : 0;
}

const readUnsigned = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);

function readFloat(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length === 8 ? view.getFloat64(0) : view.getFloat32(0);
}

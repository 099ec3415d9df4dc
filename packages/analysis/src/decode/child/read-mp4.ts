import type { ContainerFacts } from '../facts.ts';
import { cleanText } from './clean-text.ts';

/** Boxes of ISO/IEC 14496-12 that are entered, with the bytes to skip before their children. */
const ENTERED: Readonly<Record<string, number>> = { moov: 0, trak: 0, mdia: 0, udta: 0, meta: 4, ilst: 0, '\u00a9too': 0, mvex: 0 };
const MAX_BOXES = 200_000;
const MAX_DEPTH = 12;

/** Walks the boxes of an MP4 once: brand, durations, handler names, the encoder tag, and whether the file ends too early. */
export function readMp4(bytes: Uint8Array): Omit<ContainerFacts, 'format' | 'bytes'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const notes: string[] = [];
  let muxer: string | null = null;
  let declared: number | null = null;
  let truncated = false;
  let structureErrors = 0;
  let boxes = 0;
  let hasMovie = false;
  let last = '';

  const walk = (from: number, to: number, depth: number, parent: string): void => {
    let at = from;
    while (at + 8 <= to && boxes++ < MAX_BOXES && depth < MAX_DEPTH) {
      const head = readHead(view, at, to);
      if (head === null) {
        structureErrors++;
        return;
      }
      const end = at + head.size;
      if (end > bytes.length) truncated = true;
      const body = bytes.subarray(at + head.headBytes, Math.min(end, to));
      if (depth === 0) last = head.type;
      if (head.type === 'moov') hasMovie = true;
      if (head.type === 'mvhd') declared = readDuration(body) ?? declared;
      if (head.type === 'hdlr' && parent === 'mdia') pushNote(notes, cleanText(body.subarray(24)));
      if (head.type === 'data' && parent === '\u00a9too') muxer = cleanText(body.subarray(8));
      const skip = ENTERED[head.type];
      if (skip !== undefined) walk(at + head.headBytes + skip, Math.min(end, to), depth + 1, head.type);
      at = end;
    }
    if (depth === 0 && at < to) truncated = true;
  };
  walk(0, bytes.length, 0, '');
  if (!hasMovie || last === 'moof') truncated = true;
  return { muxer, notes, declaredDurationSeconds: declared, hasCues: null, unknownSizeSegment: null, truncated, structureErrors };
}

function readHead(view: DataView, at: number, to: number): { type: string; size: number; headBytes: number } | null {
  const short = view.getUint32(at);
  const type = String.fromCharCode(view.getUint8(at + 4), view.getUint8(at + 5), view.getUint8(at + 6), view.getUint8(at + 7));
  if (short === 0) return { type, size: to - at, headBytes: 8 };
  if (short !== 1) return short < 8 ? null : { type, size: short, headBytes: 8 };
  if (at + 16 > to) return null;
  const size = view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12);
  return size < 16 ? null : { type, size, headBytes: 16 };
}

/** Does the beginning of an MP4 say that its pictures come in fragments, each with its own index (`moov` with `mvex`, all of it here)? */
export function isFragmented(beginning: Uint8Array): boolean {
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  const find = (wanted: string, from: number, to: number): { from: number; to: number } | null => {
    for (let at = from; at + 8 <= to; ) {
      const head = readHead(view, at, to);
      if (head === null || at + head.size > to) return null;
      if (head.type === wanted) return { from: at + head.headBytes, to: at + head.size };
      at += head.size;
    }
    return null;
  };
  const movie = find('moov', 0, beginning.length);
  return movie !== null && find('mvex', movie.from, movie.to) !== null;
}

/** mvhd: version 0 has 32-bit times, version 1 64-bit ones. 0 = not told, as in fragmented files. */
function readDuration(body: Uint8Array): number | null {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const long = body[0] === 1;
  if (body.length < (long ? 32 : 20)) return null;
  const scale = view.getUint32(long ? 20 : 12);
  const ticks = long ? view.getUint32(24) * 2 ** 32 + view.getUint32(28) : view.getUint32(16);
  const unknown = ticks === 0 || ticks === 0xffffffff || scale === 0;
  return unknown ? null : Math.min(1e9, ticks / scale);
}

function pushNote(notes: string[], note: string | null): void {
  if (note !== null && notes.length < 8 && !notes.includes(note)) notes.push(note);
}

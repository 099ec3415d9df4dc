import { readElement, type WebmElement } from './read-webm.ts';
import { IN_CLUSTER, IN_SEGMENT, WEBM_ID } from './webm-ids.ts';

const CLUSTER_MAGIC = Buffer.from([0x1f, 0x43, 0xb6, 0x75]);

export interface MendedWebm {
  /** null where no cluster is left: there is nothing to decode, and the demuxer can go round for ever in such a rest (fuzz, seeds 5 and 1008) */
  readonly bytes: Uint8Array | null;
  /** places where the structure broke off and was taken up again at the next cluster */
  readonly breaks: number;
}

/**
 * A WebM whose end is cut off or that lost a piece in the middle, joined again from whole blocks: the demuxer gives up a
 * cluster that is not all there, and all that follows a gap. Each cluster carries its own time, so nothing shifts.
 * A sound file comes back as it is, the same memory.
 */
export function mendWebm(bytes: Uint8Array): MendedWebm {
  const segment = findSegment(bytes);
  if (segment === null) return { bytes: hasCluster(bytes) ? bytes : null, breaks: 0 };
  const pieces: Uint8Array[] = [];
  let breaks = 0;
  let from = 0;
  let at = segment.from;
  while (at < bytes.length) {
    const run = followClusters(bytes, at);
    if (run.end > from) pieces.push(bytes.subarray(from, run.end));
    if (run.finished) break;
    const next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(CLUSTER_MAGIC, run.stoppedAt + 1);
    if (next < 0) break;
    breaks++;
    from = next;
    at = next;
  }
  const kept = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const mended = breaks === 0 && kept === bytes.length ? bytes : new Uint8Array(Buffer.concat(pieces));
  if (!hasCluster(mended)) return { bytes: null, breaks };
  if (mended === bytes) return { bytes, breaks };
  forgetSize(mended, segment);
  shrinkLastCluster(mended, segment.from);
  return { bytes: mended, breaks };
}

const hasCluster = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(CLUSTER_MAGIC);

interface Run {
  /** end of the last whole element */
  readonly end: number;
  readonly stoppedAt: number;
  /** the run reached the end of the bytes, wholly or in the middle of an element */
  readonly finished: boolean;
}

/** Steps over whole elements, into clusters, until something does not belong. */
function followClusters(bytes: Uint8Array, start: number): Run {
  let at = start;
  let end = start;
  while (at < bytes.length) {
    const element = readElement(bytes, at);
    if (element === null || !(IN_SEGMENT.has(element.id) || IN_CLUSTER.has(element.id))) return { end, stoppedAt: at, finished: false };
    if (element.id === WEBM_ID.cluster) {
      at = element.from;
      continue;
    }
    if (element.size < 0) return { end, stoppedAt: at, finished: false };
    at = element.from + element.size;
    // the end of the file, or a size that was damaged: whole clusters may still follow
    if (at > bytes.length) return { end, stoppedAt: element.from, finished: false };
    end = at;
  }
  return { end, stoppedAt: at, finished: true };
}

function findSegment(bytes: Uint8Array): WebmElement | null {
  const head = readElement(bytes, 0);
  if (head === null || head.size < 0) return null;
  const segment = readElement(bytes, head.from + head.size);
  return segment?.id === WEBM_ID.segment ? segment : null;
}

/** Unknown size, in as many bytes as it had: the segment ends with the file. */
function forgetSize(bytes: Uint8Array, element: WebmElement): void {
  bytes.fill(0xff, element.sizeAt, element.from);
  bytes[element.sizeAt] = (1 << (8 - (element.from - element.sizeAt) + 1)) - 1;
}

/** A sized cluster that is not all there any more is as long as what is there; so is one that lost its middle. */
function shrinkLastCluster(bytes: Uint8Array, start: number): void {
  let at = start;
  let open: WebmElement | null = null;
  const close = (end: number): void => {
    if (open !== null && open.size >= 0 && open.from + open.size !== end) writeSize(bytes, open, end - open.from);
  };
  while (at < bytes.length) {
    const element = readElement(bytes, at);
    if (element === null) break;
    if (IN_SEGMENT.has(element.id) && !IN_CLUSTER.has(element.id)) {
      close(at);
      open = element.id === WEBM_ID.cluster ? element : null;
    }
    at = element.id === WEBM_ID.cluster ? element.from : element.from + Math.max(0, element.size);
  }
  close(bytes.length);
}

function writeSize(bytes: Uint8Array, element: WebmElement, size: number): void {
  let rest = size;
  for (let i = element.from - 1; i >= element.sizeAt; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[element.sizeAt] = (bytes[element.sizeAt] ?? 0) | (1 << (8 - (element.from - element.sizeAt)));
}

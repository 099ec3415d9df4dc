import { readElement } from './read-webm.ts';
import { IN_CLUSTER, IN_SEGMENT, WEBM_ID } from './webm-ids.ts';

/** Bytes of a WebM in, bytes of a WebM with smaller clusters out. */
export interface Regrouping {
  /** @returns what can be handed on now, perhaps nothing */
  push(part: Uint8Array): Uint8Array;
}

/** Longest head of an element: an id of 4 bytes and a size of 8. */
const HEAD_BYTES = 12;
const UNKNOWN_SIZE = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const SEGMENT_HEAD = Uint8Array.from([0x18, 0x53, 0x80, 0x67, ...UNKNOWN_SIZE]);
const CLUSTER_ID = [0x1f, 0x43, 0xb6, 0x75];
const HANDED_ON: ReadonlySet<number> = new Set([WEBM_ID.head, WEBM_ID.info, WEBM_ID.tracks]);
const BLOCKS: ReadonlySet<number> = new Set([WEBM_ID.simpleBlock, WEBM_ID.blockGroup]);

const isKnown = (id: number): boolean => id === WEBM_ID.head || IN_SEGMENT.has(id) || IN_CLUSTER.has(id);

/** Four bytes of size, which hold 256 MiB: more than any clip may have. */
function clusterHead(bytes: number): Uint8Array {
  const head = Buffer.from([...CLUSTER_ID, 0, 0, 0, 0]);
  head.writeUInt32BE((0x10_00_00_00 | bytes) >>> 0, CLUSTER_ID.length);
  return head;
}

/**
 * A demuxer reads a cluster when all of it is there, and recorders begin one at a key frame, seconds apart. Here each arrival ends one:
 * its whole blocks get a cluster of their own with the time of theirs, so every picture keeps its instant. What points to places in the
 * file is left out. Where the structure breaks off nothing more comes: who follows compares with the whole clip at the end.
 */
export function createRegrouping(): Regrouping {
  let held: Uint8Array = new Uint8Array(0);
  let waiting: Uint8Array[] = [];
  let missing = 0;
  let time: Uint8Array | null = null;
  let isBroken = false;

  /** Walks whole elements. @returns what is handed on */
  function walk(): Uint8Array[] {
    const out: Uint8Array[] = [];
    let blocks: Uint8Array[] = [];
    const endCluster = (): void => {
      if (time !== null && blocks.length > 0) {
        const bytes = blocks.reduce((sum, block) => sum + block.length, time.length);
        out.push(clusterHead(bytes), time, ...blocks);
      }
      blocks = [];
    };
    let at = 0;
    while (!isBroken) {
      const element = readElement(held, at);
      if (element === null) {
        isBroken = held.length - at >= HEAD_BYTES;
        missing = 1;
        break;
      }
      const { id, from, size } = element;
      if (id === WEBM_ID.segment || id === WEBM_ID.cluster) {
        endCluster();
        time = null;
        if (id === WEBM_ID.segment) out.push(SEGMENT_HEAD);
        at = from;
        continue;
      }
      if (size < 0 || !isKnown(id) || (BLOCKS.has(id) && time === null)) {
        isBroken = true;
        break;
      }
      const to = from + size;
      if (to > held.length) {
        missing = to - held.length;
        break;
      }
      // kept beyond this arrival: a copy, so that the arrival's memory is not kept with it
      if (id === WEBM_ID.timestamp) {
        endCluster();
        time = held.slice(at, to);
      } else if (BLOCKS.has(id)) blocks.push(held.subarray(at, to));
      else if (HANDED_ON.has(id)) out.push(held.subarray(at, to));
      at = to;
    }
    endCluster();
    held = held.subarray(at);
    return out;
  }

  return {
    push(part) {
      if (isBroken) return new Uint8Array(0);
      waiting.push(part);
      missing -= part.length;
      if (missing > 0) return new Uint8Array(0);
      held = Buffer.concat([held, ...waiting]);
      waiting = [];
      return Buffer.concat(walk());
    },
  };
}

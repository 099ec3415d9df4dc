/**
 * What passes between the decoder child and its parent: `u32 length, u8 kind, payload`, little-endian. JSON payloads are
 * UTF-8. The parent believes nothing: each kind has a bound and is checked before a byte of it is stored.
 */
export const KINDS = {
  /** JSON ContainerFacts, once, first */
  container: 1,
  /** JSON TrackFacts, once */
  tracks: 2,
  /** f64 times of the video's packets, seconds, in file order; repeated */
  packets: 3,
  /** (f64 time, 256 bytes of luma) of each decoded frame; repeated */
  glances: 4,
  /** f64 time, u32 index, u32 width, u32 height, RGB */
  frame: 5,
  /** f32 samples at 16 kHz; repeated */
  samples: 6,
  /** JSON Done, once, last */
  done: 7,
  /** f64 time, u32 index, u32 width, u32 height, u8 slot: a frame whose RGB lies in the shared memory */
  laidFrame: 8,
} as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];

export const HEAD_BYTES = 5;
export const FRAME_HEAD_BYTES = 20;
export const LAID_HEAD_BYTES = FRAME_HEAD_BYTES + 1;
/** Pictures that may lie in the shared memory at once: a frame that is measured in full takes as long as five take to decode. */
export const FRAME_SLOTS = 5;
/** Descriptors of the child: reports, the shared memory, and what of it was read. */
export const CHILD_DESCRIPTORS = { report: 3, shared: 4, freed: 5 } as const;
export const GLANCE_SIDE = 16;
export const GLANCE_BYTES = 8 + GLANCE_SIDE * GLANCE_SIDE;
export const MAX_JSON_BYTES = 32 * 1024;
export const MAX_BATCH_BYTES = 256 * 1024;

export function packHead(kind: Kind, length: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  const view = new DataView(head.buffer);
  view.setUint32(0, length, true);
  view.setUint8(4, kind);
  return head;
}

export function packFrameHead(t: number, index: number, width: number, height: number): Uint8Array {
  const head = new Uint8Array(FRAME_HEAD_BYTES);
  const view = new DataView(head.buffer);
  view.setFloat64(0, t, true);
  view.setUint32(8, index, true);
  view.setUint32(12, width, true);
  view.setUint32(16, height, true);
  return head;
}

export function packLaidHead(t: number, index: number, width: number, height: number, slot: number): Uint8Array {
  const head = new Uint8Array(LAID_HEAD_BYTES);
  head.set(packFrameHead(t, index, width, height));
  head[FRAME_HEAD_BYTES] = slot;
  return head;
}

/** Plaintext bytes in every frame but the last, which holds 0…FRAME_BYTES. */
export const FRAME_BYTES = 65_536;
/** GCM tag, bytes. */
export const TAG_BYTES = 16;
const SEALED_FRAME_BYTES = FRAME_BYTES + TAG_BYTES;
/** magic 4, version 1, salt 32, key commitment 16, nonce prefix 7. */
export const HEADER_BYTES = 60;

/** Frames of an object of so many plaintext bytes; an empty object is one empty frame, so that its end is sealed too. */
const framesOf = (plainBytes: number): number => Math.max(1, Math.ceil(plainBytes / FRAME_BYTES));

/** @returns size of the sealed object, bytes */
export const sealedBytesOf = (plainBytes: number): number => HEADER_BYTES + plainBytes + framesOf(plainBytes) * TAG_BYTES;

/**
 * Plaintext size, bytes, told from the sealed size alone: an upload's offset is read from a listing, without opening anything.
 * @returns undefined where no object can have this size
 */
export function plainBytesOf(sealedBytes: number): number | undefined {
  const body = sealedBytes - HEADER_BYTES;
  const frames = Math.ceil(body / SEALED_FRAME_BYTES);
  const plain = body - frames * TAG_BYTES;
  return plain >= 0 && sealedBytesOf(plain) === sealedBytes ? plain : undefined;
}

/** Bytes `from` (included) to `to` (excluded). */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Which frames hold a range of plaintext, and where they lie in the sealed object. */
export interface FrameSpan {
  readonly firstFrame: number;
  readonly lastFrame: number;
  /** index of the object's last frame, whose final flag is set */
  readonly finalFrame: number;
  readonly sealed: ByteRange;
  /** plaintext to drop before the range begins */
  readonly skip: number;
}

/** The span of whole frames that covers a non-empty range of an object of `plainBytes`. */
export function spanOf(range: ByteRange, plainBytes: number): FrameSpan {
  const finalFrame = framesOf(plainBytes) - 1;
  const firstFrame = Math.floor(range.from / FRAME_BYTES);
  const lastFrame = Math.min(finalFrame, Math.floor((range.to - 1) / FRAME_BYTES));
  const endOfLast = lastFrame === finalFrame ? sealedBytesOf(plainBytes) : HEADER_BYTES + (lastFrame + 1) * SEALED_FRAME_BYTES;
  return {
    firstFrame,
    lastFrame,
    finalFrame,
    sealed: { from: HEADER_BYTES + firstFrame * SEALED_FRAME_BYTES, to: endOfLast },
    skip: range.from - firstFrame * FRAME_BYTES,
  };
}

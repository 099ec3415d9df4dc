/** An RGB picture: 8 bits a channel, row by row from the top, no padding. `data.length === width * height * 3`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture and the media time it was shown at. A still has `t` 0. */
export interface Frame {
  /** seconds from the start of the clip */
  readonly t: number;
  /** number of the frame in decoding order, counted over all frames and not only those handed out */
  readonly index: number;
  readonly picture: Picture;
  /**
   * Tells where the frame came from that nobody will look at its picture any more: the memory is used for a later one. Whoever never
   * says so leaves it to the garbage collector.
   */
  readonly giveBack?: () => void;
}

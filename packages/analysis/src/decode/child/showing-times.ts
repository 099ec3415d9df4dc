/** Times of decoded pictures, microseconds. */
export interface ShowingTimes {
  /** A packet goes into the decoder. */
  fed(time: number): void;
  /** A picture comes out, in the order in which pictures are shown. @returns when it is shown */
  shown(claimed: number): number;
  /** The decoder was replaced: pictures of what it had been fed do not come any more. */
  restart(): void;
}

/**
 * A codec that predicts from later pictures (H264 and HEVC with B-frames) is fed in another order than it shows, and the decoder names its
 * pictures by the times in the order of feeding (@napi-rs/webcodecs 1.3.1): time then runs backwards within a clip. As soon as a packet is earlier
 * than one before it, pictures are given the times that were fed in their own order instead. Until then, and for codecs that never reorder, what
 * the decoder says stands: it knows which picture it left out.
 */
export function createShowingTimes(): ShowingTimes {
  let waiting: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  let isReordered = false;
  return {
    fed(time) {
      if (time < latest) isReordered = true;
      latest = Math.max(latest, time);
      const at = waiting.findLastIndex((other) => other <= time);
      waiting.splice(at + 1, 0, time);
    },
    shown(claimed) {
      if (isReordered) return waiting.shift() ?? claimed;
      waiting = waiting.filter((time) => time > claimed);
      return claimed;
    },
    restart() {
      waiting = [];
      latest = Number.NEGATIVE_INFINITY;
    },
  };
}

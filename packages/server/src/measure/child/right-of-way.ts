/** Who goes first where several clips are measured by one thread. */
export interface RightOfWay {
  enter(): Lane;
}

export interface Lane {
  /** somebody waits for the answer from now on: behind those who waited before */
  claim(): void;
  /** resolves when nobody waits, or when it is this clip's turn among those who do */
  turn(): Promise<void>;
  leave(): void;
}

/**
 * Turns on one thread are not fair: a face is many short ones, a document few long ones. A face beside two documents took 104 s instead of
 * 14 (measured 2026-11-26). So clips whose people wait go one after the other, and clips still being filmed stand back for them.
 */
export function createRightOfWay(): RightOfWay {
  const claimed: Lane[] = [];
  let standing: (() => void)[] = [];
  const changed = (): void => {
    const woken = standing;
    standing = [];
    for (const wake of woken) wake();
  };
  return {
    enter() {
      const lane: Lane = {
        claim() {
          if (!claimed.includes(lane)) claimed.push(lane);
          changed();
        },
        async turn() {
          while (claimed.length > 0 && claimed[0] !== lane) await new Promise<void>((resolve) => standing.push(resolve));
        },
        leave() {
          const at = claimed.indexOf(lane);
          if (at >= 0) claimed.splice(at, 1);
          changed();
        },
      };
      return lane;
    },
  };
}

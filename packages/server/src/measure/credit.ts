/** How much may be under way; whoever wants more waits until some was given back. */
export interface Credit {
  take(bytes: number): Promise<void>;
  giveBack(bytes: number): void;
}

/** @param limit bytes; one part that is larger may go alone */
export function createCredit(limit: number): Credit {
  let underWay = 0;
  let wake: () => void = () => undefined;
  return {
    async take(bytes) {
      while (underWay > 0 && underWay + bytes > limit)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      underWay += bytes;
    },
    giveBack(bytes) {
      underWay -= bytes;
      wake();
    },
  };
}

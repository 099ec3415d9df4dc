/** Bytes of requests being received, so that many slow or large ones cannot fill the memory. */
export interface BodyBudget {
  /** @returns how to give the bytes back, or undefined when there is no room */
  take(owner: string, bytes: number): (() => void) | undefined;
}

/** @param perOwner two chunks: one that hangs on a dead connection and the one that replaces it */
export function createBodyBudget(total: number, perOwner: number): BodyBudget {
  const byOwner = new Map<string, number>();
  let taken = 0;
  return {
    take(owner, bytes) {
      const held = byOwner.get(owner) ?? 0;
      if (taken + bytes > total || held + bytes > perOwner) return undefined;
      taken += bytes;
      byOwner.set(owner, held + bytes);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        taken -= bytes;
        const rest = (byOwner.get(owner) ?? 0) - bytes;
        if (rest > 0) byOwner.set(owner, rest);
        else byOwner.delete(owner);
      };
    },
  };
}

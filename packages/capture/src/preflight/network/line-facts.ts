import type { LineFacts } from './measure-network.ts';

interface Connection {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** `navigator.connection` is a hint (it said 1.5 Mbit/s on loopback): only what it says of the kind of line is read. */
export function readLineFacts({ navigator, performance }: Window & typeof globalThis, ownAddress: string): LineFacts {
  return {
    isOnline: () => navigator.onLine,
    isMetered() {
      const { connection } = navigator as Navigator & { readonly connection?: Connection };
      if (connection === undefined) return null;
      return connection.saveData === true || connection.type === 'cellular';
    },
    competingBytes(fromMs, toMs) {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return entries
        .filter(
          ({ name, startTime, responseEnd }) =>
            !name.startsWith(ownAddress) && startTime < toMs && (responseEnd === 0 || responseEnd > fromMs),
        )
        .reduce((sum, { transferSize, encodedBodySize }) => sum + Math.max(transferSize, encodedBodySize), 0);
    },
  };
}

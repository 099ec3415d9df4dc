/** A sealed chunk at rest: where its plaintext begins in the clip and how long it is. */
export interface Segment {
  readonly key: string;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * The longest unbroken row of segments from byte 0. Two processes that wrote at one offset at one moment leave two segments there:
 * both were acknowledged, both stay, and a row is sought through either. What was acknowledged once is always within the row.
 */
export function chainSegments(segments: readonly Segment[]): readonly Segment[] {
  const reached = new Map<number, Segment | undefined>([[0, undefined]]);
  let end = 0;
  for (const segment of [...segments].sort((a, b) => a.offset - b.offset)) {
    const to = segment.offset + segment.bytes;
    if (segment.bytes === 0 || !reached.has(segment.offset) || reached.has(to)) continue;
    reached.set(to, segment);
    end = Math.max(end, to);
  }
  const row: Segment[] = [];
  for (let last = reached.get(end); last !== undefined; last = reached.get(last.offset)) row.push(last);
  return row.reverse();
}

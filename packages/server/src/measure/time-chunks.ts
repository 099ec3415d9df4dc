import type { ClipManifest, IssuedCapture } from '@mien/protocol';
import type { AnnouncedHash } from '../upload/announced-hashes.ts';
import type { Arrival } from '../upload/read-arrivals.ts';

type Described = Pick<ClipManifest['chunks'][number], 'index' | 'bytes' | 'sha256'>;

/** What the server saw of a clip on its way. */
export interface Seen {
  readonly arrivals: readonly Arrival[];
  /** hashes that were told before their bytes */
  readonly announced: readonly AnnouncedHash[];
}

/**
 * When the server knew each chunk of the recorder, by the chunk's index: when the last of its bytes had come, whatever pieces they came in,
 * or when its hash was told before that. From then on nothing can be exchanged. A chunk whose time is not known is left out.
 * @param sinceMs the moment from which is counted
 */
export function timeChunks(chunks: readonly Described[], { arrivals, announced }: Seen, sinceMs: number): IssuedCapture['chunkHashedAtMs'] {
  const times: Record<string, number> = {};
  let from = 0;
  for (const { index, bytes, sha256 } of chunks) {
    const to = from + bytes;
    const pieces = arrivals.filter((piece) => piece.offset < to && piece.offset + piece.bytes > from);
    const covered = pieces.reduce((sum, piece) => sum + Math.min(to, piece.offset + piece.bytes) - Math.max(from, piece.offset), 0);
    const known = pieces.flatMap(({ arrivedAtMs }) => (arrivedAtMs === null ? [] : [arrivedAtMs]));
    const arrived = covered === bytes && known.length === pieces.length ? [Math.max(...known)] : [];
    // a hash that is not the chunk's told nothing of it
    const told = announced.filter((one) => one.index === index && one.sha256 === sha256).map(({ atMs }) => atMs);
    if (arrived.length + told.length > 0) times[index] = Math.max(0, Math.min(...arrived, ...told) - sinceMs);
    from = to;
  }
  return times;
}

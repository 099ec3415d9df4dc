import type { ClipManifest, IssuedCapture } from '@mien/protocol';
import type { Arrival } from '../upload/read-arrivals.ts';

type Described = Pick<ClipManifest['chunks'][number], 'index' | 'bytes'>;

/**
 * When the server knew each chunk of the recorder, by the chunk's index: when the last of its bytes had come, whatever pieces they came in.
 * Their hash was checked then (tus checksum), so nothing can have been exchanged later. A chunk whose time is not known is left out.
 * @param sinceMs the moment from which is counted
 */
export function timeChunks(chunks: readonly Described[], arrivals: readonly Arrival[], sinceMs: number): IssuedCapture['chunkHashedAtMs'] {
  const times: Record<string, number> = {};
  let from = 0;
  for (const { index, bytes } of chunks) {
    const to = from + bytes;
    const pieces = arrivals.filter((piece) => piece.offset < to && piece.offset + piece.bytes > from);
    const covered = pieces.reduce((sum, piece) => sum + Math.min(to, piece.offset + piece.bytes) - Math.max(from, piece.offset), 0);
    const known = pieces.flatMap(({ arrivedAtMs }) => (arrivedAtMs === null ? [] : [arrivedAtMs]));
    if (covered === bytes && known.length === pieces.length) times[index] = Math.max(0, Math.max(...known) - sinceMs);
    from = to;
  }
  return times;
}

import { readUpload, type UploadStores } from './read-upload.ts';
import { type ClipPlace, readSegmentKey } from './upload-keys.ts';

/** Bytes of a clip that came in one request, and when they were all here. */
export interface Arrival {
  /** where in the clip they begin */
  readonly offset: number;
  readonly bytes: number;
  /** milliseconds of the server's clock; null: not known */
  readonly arrivedAtMs: number | null;
}

/** When which bytes of a clip came in, in their order; empty where there is no such clip or its key was destroyed. */
export async function readArrivals(stores: UploadStores, place: ClipPlace): Promise<Arrival[]> {
  const found = await readUpload(stores, place);
  if (found.state !== 'present') return [];
  return found.upload.segments.map(({ key, offset, bytes }) => ({
    offset,
    bytes,
    arrivedAtMs: readSegmentKey(place, key)?.arrivedAtMs ?? null,
  }));
}

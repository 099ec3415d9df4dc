import { openClip } from '../upload/read-clip.ts';
import type { UploadStores } from '../upload/read-upload.ts';
import type { ClipPlace } from '../upload/upload-keys.ts';
import { AnalysisError } from './analysis-error.ts';
import type { Waker } from './waker.ts';

export interface TailLimits {
  /** milliseconds without a new chunk after which nobody waits any longer */
  readonly idleMs: number;
  /** a look at the store costs a listing: so many milliseconds lie between two */
  readonly pollMs: number;
}

/**
 * The bytes of a clip as its chunks are acknowledged, up to the last one; only what rests durably is read. Ends when the clip is whole,
 * its hash checked.
 * @throws AnalysisError `aborted` where the clip is gone or nothing comes any more
 */
export async function* tailClip(
  stores: UploadStores,
  place: ClipPlace,
  waker: Waker,
  { idleMs, pollMs }: TailLimits,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let idleSince = performance.now();
  for (;;) {
    const clip = await openClip(stores, place);
    if (clip === undefined) throw new AnalysisError('aborted');
    if (clip.bytes > read) {
      yield* clip.read({ from: read, to: clip.bytes });
      read = clip.bytes;
      idleSince = performance.now();
    }
    if (clip.state === 'whole') return;
    if (performance.now() - idleSince > idleMs) throw new AnalysisError('aborted');
    await waker.sleep(pollMs);
  }
}

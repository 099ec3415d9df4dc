import type { Api } from '../api/create-api.ts';
import type { ChunkHash } from '../api/shapes.ts';
import type { ClipStore, KeptClip, KeptStep } from '../record/keep-clips.ts';

/** Steps with challenges: only of these the server asks when it knew of a chunk. */
const isChallenged = (clip: KeptClip): clip is KeptStep => clip.step === 'face' || clip.step === 'voice';
/** The server takes no more in one request. */
const MOST = 60;

interface Told {
  /** the first chunk that was not looked at yet */
  next: number;
  /** hashes that have not come through */
  readonly untold: Map<number, ChunkHash>;
}

/**
 * Tells hashes of chunks ahead of their bytes while the line is behind: the server asks when it knew of a chunk, and a slow line is no fault.
 * A line that keeps up is told nothing twice. What did not come through goes with the next one.
 */
export function createTellAhead({
  api,
  store,
}: {
  readonly api: Pick<Api, 'tellChunks'>;
  readonly store: Pick<ClipStore, 'readClip' | 'chunksFrom'>;
}) {
  const clips = new Map<string, Told>();
  /** @param sent bytes of the clip that the server holds */
  return async (clipId: string, sent: number): Promise<void> => {
    const clip = await store.readClip(clipId);
    if (clip === undefined || !isChallenged(clip)) return void clips.delete(clipId);
    const told = clips.get(clipId) ?? { next: 0, untold: new Map() };
    clips.set(clipId, told);
    for (const { index, offset, sha256 } of await store.chunksFrom(clipId, told.next)) {
      told.next = index + 1;
      if (sent < offset) told.untold.set(index, { index, sha256 });
    }
    const hashes = [...told.untold.values()].slice(-MOST);
    if (hashes.length === 0) return;
    const answer = await api.tellChunks(clip.step, clip.nonce, hashes);
    if (answer.ok) for (const { index } of hashes) told.untold.delete(index);
  };
}

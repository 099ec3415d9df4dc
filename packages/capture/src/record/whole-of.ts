import type { ClipStore, KeptClip } from './keep-clips.ts';
import { hashBytes } from './sign-chunk.ts';

/** What the store holds of a clip as one: its size and the hash of all of it. @param seconds as long as it was recorded */
export async function wholeOf(store: ClipStore, clipId: string, seconds: number): Promise<NonNullable<KeptClip['whole']>> {
  const bytes = await new Blob((await store.chunksOf(clipId)).map((chunk) => chunk.bytes)).arrayBuffer();
  return { bytes: bytes.byteLength, sha256: await hashBytes(bytes), seconds };
}

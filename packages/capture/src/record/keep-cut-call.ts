import type { ClipStore, KeptCall } from './keep-clips.ts';
import { CHUNK_MS } from './run-recorder.ts';
import { wholeOf } from './whole-of.ts';

/**
 * A part of a call that a reload or a crash cut off ends where its last chunk ended: what was said once cannot be filmed again.
 * @returns false where nothing of it had come; then it is forgotten
 */
export async function keepCutCall(store: ClipStore, clip: KeptCall): Promise<boolean> {
  if (clip.state === 'recorded') return true;
  const { length } = await store.chunksOf(clip.clipId);
  if (length === 0) {
    await store.removeClip(clip.clipId);
    return false;
  }
  const whole = await wholeOf(store, clip.clipId, (length * CHUNK_MS) / 1000);
  await store.putClip({ ...clip, state: 'recorded', whole });
  return true;
}

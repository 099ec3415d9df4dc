import type { ClipManifest } from '@mien/protocol';
import { type DBSchema, openDB } from 'idb';
import type { FilmedStep } from '../api/shapes.ts';

interface KeptBytes {
  readonly clipId: string;
  readonly verificationId: string;
  /** bare media type, as the upload names it */
  readonly type: string;
  /** `recording` after a reload: it was cut off. A step is filmed again; of a call what there is counts */
  readonly state: 'recording' | 'recorded';
  /** once recorded */
  readonly whole: { readonly bytes: number; readonly sha256: string; readonly seconds: number } | null;
}

export interface KeptStep extends KeptBytes {
  readonly step: FilmedStep;
  readonly nonce: string;
  readonly manifest: ClipManifest | null;
}

/** A part of one's own side of a call: nothing is asked in it, so nothing describes it. */
export interface KeptCall extends KeptBytes {
  readonly step: 'call';
}

/** A recording on this device, until the server has acknowledged all of it. */
export type KeptClip = KeptStep | KeptCall;

export interface KeptChunk {
  readonly clipId: string;
  readonly index: number;
  /** where in the clip it begins */
  readonly offset: number;
  readonly bytes: ArrayBuffer;
  readonly sha256: string;
}

interface Stores extends DBSchema {
  clips: { key: string; value: KeptClip; indexes: { verification: string } };
  chunks: { key: [string, number]; value: KeptChunk };
}

const everyChunkOf = (clipId: string): IDBKeyRange => IDBKeyRange.bound([clipId, 0], [clipId, Number.MAX_SAFE_INTEGER]);

/** Recordings in IndexedDB: they outlive a reload, a crash and a closed page. */
export async function openClipStore() {
  const db = await openDB<Stores>('mien-capture', 1, {
    upgrade: (upgraded) => {
      upgraded.createObjectStore('clips', { keyPath: 'clipId' }).createIndex('verification', 'verificationId');
      upgraded.createObjectStore('chunks', { keyPath: ['clipId', 'index'] });
    },
  });
  return {
    putClip: async (clip: KeptClip): Promise<void> => void (await db.put('clips', clip)),
    readClip: (clipId: string): Promise<KeptClip | undefined> => db.get('clips', clipId),
    clipsOf: (verificationId: string): Promise<KeptClip[]> => db.getAllFromIndex('clips', 'verification', verificationId),
    putChunk: async (chunk: KeptChunk): Promise<void> => void (await db.put('chunks', chunk)),
    chunksOf: (clipId: string): Promise<KeptChunk[]> => db.getAll('chunks', everyChunkOf(clipId)),
    /** The chunks from this one on. */
    chunksFrom: (clipId: string, index: number): Promise<KeptChunk[]> =>
      db.getAll('chunks', IDBKeyRange.bound([clipId, index], [clipId, Number.MAX_SAFE_INTEGER])),
    /** The chunk in which this byte lies. */
    chunkAt: async (clipId: string, offset: number): Promise<KeptChunk | undefined> => {
      for (
        let cursor = await db.transaction('chunks').store.openCursor(everyChunkOf(clipId));
        cursor !== null;
        cursor = await cursor.continue()
      )
        if (cursor.value.offset + cursor.value.bytes.byteLength > offset) return cursor.value;
      return undefined;
    },
    /** Gone from this device: acknowledged by the server, or to be filmed again. */
    removeClip: async (clipId: string): Promise<void> => {
      const removing = db.transaction(['clips', 'chunks'], 'readwrite');
      await Promise.all([
        removing.objectStore('clips').delete(clipId),
        removing.objectStore('chunks').delete(everyChunkOf(clipId)),
        removing.done,
      ]);
    },
    close: (): void => db.close(),
  };
}

export type ClipStore = Awaited<ReturnType<typeof openClipStore>>;

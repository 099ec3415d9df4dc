import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Upload } from '../../src/upload/read-upload.ts';
import { createUploadMemory } from '../../src/upload/upload-memory.ts';
import { sha256 } from './upload-client.ts';

const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000);
const upload = (clipId: string, offset = 0): Upload => ({
  place: { verificationId: 'ver_1', clipId },
  dataKey: createSecretKey(randomBytes(32)),
  begun: { version: 1, type: 'video/webm', begunAt: at(0).toISOString() },
  length: undefined,
  whole: undefined,
  segments: [],
  offset,
});
const segment = (offset: number, bytes: number, key = `k${offset}`) => ({ key, offset, bytes });

describe('what is remembered of uploads', () => {
  it('is an upload at the very offset it was left at, for 5 s from when it was truly read', () => {
    const memory = createUploadMemory({ keyMs: 5000, objectsMs: 60_000 }, 10);
    const read = upload('clp_1');
    memory.keepRead(read, at(0));
    memory.keepWritten(read, segment(0, 3), Buffer.from('abc'));
    expect(memory.recall(read.place, 0, at(1))).toBeUndefined();
    expect(memory.recall(read.place, 3, at(5))).toMatchObject({ offset: 3 });
    expect(memory.recall(read.place, 3, at(5.001))).toBeUndefined();
  });

  it('is known for a minute without its key, which is then read again and holds 5 s more', () => {
    const memory = createUploadMemory({ keyMs: 5000, objectsMs: 60_000 }, 10);
    const read = upload('clp_1');
    memory.keepRead(read, at(0));
    memory.keepWritten(read, segment(0, 3), Buffer.from('abc'));
    memory.forgetKeys(at(6));
    expect(memory.recallKeyless(read.place, 0, at(6))).toBeUndefined();
    const keyless = memory.recallKeyless(read.place, 3, at(6));
    expect(keyless).toMatchObject({ offset: 3 });
    expect(keyless).not.toHaveProperty('dataKey');
    memory.keepKey({ ...read, offset: 3 }, at(6));
    expect(memory.recall(read.place, 3, at(11))).toMatchObject({ offset: 3, dataKey: read.dataKey });
    expect(memory.recall(read.place, 3, at(11.001))).toBeUndefined();
    expect(memory.recallKeyless(read.place, 3, at(60.001))).toBeUndefined();
  });

  it('lets go of keys in time, and keeps the hash of what went by', () => {
    const memory = createUploadMemory({ keyMs: 5000, objectsMs: 60_000 }, 10);
    const read = upload('clp_1');
    memory.keepRead(read, at(0));
    memory.keepWritten(read, segment(0, 3), Buffer.from('abc'));
    memory.forgetKeys(at(6));
    expect(memory.recall(read.place, 3, at(1))).toBeUndefined();
    const again = { ...read, offset: 3 };
    memory.keepRead(again, at(6));
    memory.keepWritten(again, segment(3, 2), Buffer.from('de'));
    expect(memory.hashOf(read.place, [segment(0, 3), segment(3, 2)])).toBe(sha256(Buffer.from('abcde')));
  });

  it('tells no hash of a row that another process had a part in', () => {
    const memory = createUploadMemory({ keyMs: 5000, objectsMs: 60_000 }, 10);
    const read = upload('clp_1');
    memory.keepRead(read, at(0));
    memory.keepWritten(read, segment(0, 3), Buffer.from('abc'));
    expect(memory.hashOf(read.place, [segment(0, 3, 'another')])).toBeUndefined();
    expect(memory.hashOf(read.place, [segment(0, 3), segment(3, 1)])).toBeUndefined();
    const skipped = { ...read, offset: 9 };
    memory.keepRead(skipped, at(1));
    memory.keepWritten(skipped, segment(9, 1), Buffer.from('x'));
    expect(memory.hashOf(read.place, [segment(0, 3), segment(9, 1)])).toBeUndefined();
  });

  it('is no more than so many uploads, the latest ones', () => {
    const memory = createUploadMemory({ keyMs: 5000, objectsMs: 60_000 }, 2);
    for (const clipId of ['clp_1', 'clp_2', 'clp_3']) memory.keepRead(upload(clipId), at(0));
    const known = ['clp_1', 'clp_2', 'clp_3'].map((clipId) => memory.recall({ verificationId: 'ver_1', clipId }, 0, at(1)) !== undefined);
    expect(known).toEqual([false, true, true]);
  });
});

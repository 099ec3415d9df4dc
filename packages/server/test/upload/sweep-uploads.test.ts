import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openClip } from '../../src/upload/read-clip.ts';
import { removeClip } from '../../src/upload/remove-clips.ts';
import { sweepUploads } from '../../src/upload/sweep-uploads.ts';
import { newSegmentKey } from '../../src/upload/upload-keys.ts';
import { bytesOfClip } from './bytes-of-clip.ts';
import { recordClip } from './real-clip.ts';
import { type RunningUploads, runUploads } from './running-uploads.ts';
import { uploadClient, wholeHeaders } from './upload-client.ts';

const HOUR = 3_600_000;
let clip: Buffer;
beforeAll(async () => {
  clip = await recordClip(1, 8);
});
let running: RunningUploads;
afterEach(async () => running.close());

const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);
const ignore = async (): Promise<void> => undefined;

describe('sweeping uploads', () => {
  it('finishes a clip whose last answer was never asked for', async () => {
    running = await runUploads({
      onComplete: async () => {
        throw new Error('killed here');
      },
    });
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    await client.append('clp_1', 0, clip);
    await client.append('clp_1', clip.length, Buffer.alloc(0), wholeHeaders(clip));
    const whole = running.stores.objects;
    for await (const { key } of whole.list('media/')) if (key.endsWith('/whole')) await whole.delete(key);
    const told: string[] = [];
    const swept = await sweepUploads(running.stores, async ({ clipId }) => void told.push(clipId), 24 * HOUR, inHours(0));
    expect(swept).toEqual({ finished: 1, removed: 0 });
    expect(told).toEqual(['clp_1']);
    expect(await sweepUploads(running.stores, ignore, 24 * HOUR, inHours(48))).toEqual({ finished: 0, removed: 0 });
  });

  it('keeps an unfinished clip for its day, then refuses and removes it', async () => {
    let now = new Date();
    running = await runUploads({ now: () => now });
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    await client.append('clp_1', 0, clip.subarray(0, 1000));
    expect(await sweepUploads(running.stores, ignore, 24 * HOUR, inHours(23))).toEqual({ finished: 0, removed: 0 });
    now = inHours(25);
    expect((await client.append('clp_1', 1000, clip.subarray(1000, 2000))).status).toBe(410);
    expect((await client.begin('clp_1')).status).toBe(410);
    expect(await sweepUploads(running.stores, ignore, 24 * HOUR, now)).toEqual({ finished: 0, removed: 1 });
    expect(await running.objects()).toEqual([]);
  });

  it('ends a removal that was killed half-way, which leaves a shorter upload with no hole in it', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    const place = { verificationId: 'ver_1', clipId: 'clp_1' };
    await client.begin('clp_1');
    for (let at = 0; at < 3000; at += 1000) await client.append('clp_1', at, clip.subarray(at, at + 1000));
    let deletes = 0;
    const dying = {
      ...running.stores.objects,
      delete: async (key: string): Promise<void> => {
        deletes += 1;
        if (deletes > 2) throw new Error('killed here');
        await running.stores.objects.delete(key);
      },
    };
    await expect(removeClip(dying, place)).rejects.toThrow('killed here');
    expect((await client.look('clp_1')).headers.get('upload-offset')).toBe('2000');
    expect(await bytesOfClip(await openClip(running.stores, place))).toEqual(clip.subarray(0, 2000));
    expect(await sweepUploads(running.stores, ignore, 24 * HOUR, inHours(25))).toEqual({ finished: 0, removed: 1 });
    expect(await running.objects()).toEqual([]);
  });

  it('removes leftovers of a terminated upload and what no key opens any more', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    await client.append('clp_1', 0, clip, wholeHeaders(clip));
    await uploadClient(running.base, 'ver_2').begin('clp_2');
    await running.stores.objects.put(newSegmentKey({ verificationId: 'ver_2', clipId: 'clp_left' }, 0, new Date()), randomBytes(200));
    expect(await sweepUploads(running.stores, ignore, 24 * HOUR, inHours(0))).toEqual({ finished: 0, removed: 0 });
    await running.stores.keys.destroy('med_1');
    expect(await sweepUploads(running.stores, ignore, 24 * HOUR, inHours(2))).toEqual({ finished: 0, removed: 2 });
    expect(await running.objects()).toEqual(['begun']);
  });
});

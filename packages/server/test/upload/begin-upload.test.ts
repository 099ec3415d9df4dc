import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { beginUpload } from '../../src/upload/begin-upload.ts';
import { recordClip } from './real-clip.ts';
import { type RunningUploads, runUploads } from './running-uploads.ts';
import { uploadClient } from './upload-client.ts';

let clip: Buffer;
beforeAll(async () => {
  clip = await recordClip(1, 14);
});
let running: RunningUploads;
afterEach(async () => running.close());

describe('beginning an upload', () => {
  it('takes nothing away when a beginning given up long ago wakes up in another process', async () => {
    running = await runUploads();
    const { objects, keys } = running.stores;
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const slow = {
      ...objects,
      async *list(prefix: string) {
        yield* objects.list(prefix);
        await asleep;
      },
    };
    await keys.openOrCreate('ver_1');
    const place = { verificationId: 'ver_1', clipId: 'clp_1' };
    const givenUp = beginUpload(
      { objects: slow, keys },
      { place, type: 'video/webm', length: undefined, maxClips: 9, openForMs: 1000, now: new Date() },
    );

    const client = uploadClient(running.base);
    await client.begin('clp_1');
    expect((await client.append('clp_1', 0, clip.subarray(0, 50_000))).status).toBe(204);
    wake();
    await givenUp;
    expect((await client.look('clp_1')).headers.get('upload-offset')).toBe('50000');
  });
});

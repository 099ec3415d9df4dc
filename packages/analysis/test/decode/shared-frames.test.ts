import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { shareFrames } from '../../src/decode/child/share-frames.ts';
import { createChildDecoder, type PictureWay } from '../../src/decode/child-decoder.ts';
import { DEFAULT_LIMITS } from '../../src/decode/media.ts';
import { openSharedFrames } from '../../src/decode/parent/open-shared-frames.ts';
import { type Watch, watchLimits } from '../../src/decode/parent/watch-limits.ts';
import { FRAME_SLOTS } from '../../src/decode/wire.ts';
import { collect } from './collect.ts';
import { makeClip, movingPattern } from './make-clip.ts';

const picture = (level: number): Uint8Array => new Uint8Array(12).fill(level);

test('a picture is laid down only where the one before was read', async () => {
  const shared = openSharedFrames();
  if (shared === null) throw new Error('this system shares no memory');
  const freed = new PassThrough();
  try {
    const share = shareFrames(shared.descriptor, 12, freed);
    const slots: (number | null)[] = [];
    for (let level = 0; level < FRAME_SLOTS; level++) slots.push(await share.put(picture(level)));
    expect(new Set(slots).size).toBe(FRAME_SLOTS);
    let isLaid = false;
    const late = share.put(picture(99)).then((slot) => {
      isLaid = true;
      return slot;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isLaid).toBe(false);
    const into = new Uint8Array(12);
    expect(shared.read((slots[2] as number) * 12, into)).toBe(true);
    expect(into).toEqual(picture(2));
    freed.write(Uint8Array.of(slots[2] as number));
    expect(await late).toBe(slots[2]);
  } finally {
    freed.destroy();
    shared.close();
  }
});

test('memory that has no room leaves the picture to the pipe, and so those after it', async () => {
  // a descriptor that takes no bytes stands for a full one: both are errors of write
  const share = shareFrames(0x7fff, 12, new PassThrough());
  expect(await share.put(picture(1))).toBeNull();
  expect(await share.put(picture(1))).toBeNull();
});

test('a child that fills the shared memory is over its limit as if the memory were its own', async () => {
  const shared = openSharedFrames();
  if (shared === null) throw new Error('this system shares no memory');
  const filled = new Uint8Array(32 * 1024 * 1024).fill(1);
  let watch: Watch | undefined;
  try {
    writeSync(shared.descriptor, filled);
    expect(shared.bytes()).toBeGreaterThanOrEqual(filled.length);
    // a child that sleeps takes some forty megabytes of its own
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    const limits = { ...DEFAULT_LIMITS, maxMemory: 1024 * 1024 * 1024 };
    await new Promise<void>((resolve) => {
      watch = watchLimits(child.pid, limits, resolve, undefined, () => 40 * shared.bytes());
    });
    child.kill('SIGKILL');
    expect(watch?.failure).toMatchObject({ code: 'out_of_memory' });
    watch?.end();
  } finally {
    shared.close();
  }
});

test('a look at the limits that is under way at the end asks after nothing: what it would ask after is closed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    let asked = 0;
    const watch = watchLimits(
      process.pid,
      DEFAULT_LIMITS,
      () => undefined,
      undefined,
      () => {
        asked++;
        return 0;
      },
    );
    vi.advanceTimersToNextTimer();
    watch.end();
    // as long as a look takes, twice
    await readFile('/proc/self/status');
    await readFile('/proc/self/status');
    expect(asked).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('the same pictures come in shared memory as through the pipe', async () => {
  const video = { codec: 'vp8', width: 320, height: 240, frameRate: 15, seconds: 2, draw: movingPattern } as const;
  const clip = await makeClip({ container: 'webm', video });
  const hashes = async (way: PictureWay): Promise<string[]> => {
    const { frames } = await collect(createChildDecoder(way), clip, { frameRate: 'all' });
    return frames.map(({ t, picture }) => createHash('sha256').update(`${t} `).update(picture.data).digest('hex'));
  };
  const [memory, pipe] = await Promise.all([hashes('memory'), hashes('pipe')]);
  expect(memory).toHaveLength(30);
  expect(memory).toEqual(pipe);
});

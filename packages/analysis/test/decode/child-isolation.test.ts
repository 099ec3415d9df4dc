import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChildDecoder } from '../../src/decode/child-decoder.ts';
import type { DecodeEvent, DecodeLimits } from '../../src/decode/media.ts';
import { KEEP_FREED_MEMORY } from '../../src/process/keep-freed-memory.ts';
import { childrenOf } from './children-of.ts';
import { collect, LIMITS } from './collect.ts';
import { makeClip, movingPattern } from './make-clip.ts';

const SECRET = 'a-secret-of-the-server-5d1f';
let clip: Uint8Array;

beforeAll(async () => {
  process.env['MIEN_MASTER_KEY'] = SECRET;
  clip = await makeClip({
    container: 'webm',
    video: { codec: 'vp8', width: 640, height: 480, frameRate: 30, seconds: 4, draw: movingPattern },
  });
});
afterAll(() => {
  delete process.env['MIEN_MASTER_KEY'];
});

/** Decodes with every frame wanted, looks at the child while it works, and gives all events. */
async function decodeWatched(look: (pid: number) => void, limits: Partial<DecodeLimits> = {}): Promise<DecodeEvent[]> {
  const events: DecodeEvent[] = [];
  let looked = false;
  const request = { frameRate: 'all', maxSide: 640, audio: false } as const;
  for await (const event of createChildDecoder().decode({ bytes: clip }, request, { ...LIMITS, ...limits })) {
    events.push(event);
    if (event.type !== 'frame' || looked) continue;
    looked = true;
    const [pid] = childrenOf(process.pid);
    if (pid === undefined) throw new Error('no child is running');
    look(pid);
  }
  return events;
}

describe('the child knows nothing of us', () => {
  test('its environment holds no secret and nothing but library settings', async () => {
    let environment = SECRET;
    await decodeWatched((pid) => {
      environment = readFileSync(`/proc/${pid}/environ`, 'latin1');
    });
    expect(environment).not.toContain(SECRET);
    const names = environment
      .split('\0')
      .filter(Boolean)
      .map((line) => line.split('=')[0]);
    for (const name of names) expect([...Object.keys(KEEP_FREED_MEMORY), 'LD_LIBRARY_PATH']).toContain(name);
  });

  test('it stands in the root directory and holds no file of ours open but the nameless memory for pictures', async () => {
    let open: string[] = [];
    let directory = '';
    await decodeWatched((pid) => {
      directory = readlinkSync(`/proc/${pid}/cwd`);
      open = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
    });
    expect(directory).toBe('/');
    // onnxruntime's log, empty, which its process hands on to every child: where another test loaded it before
    for (const target of open.filter((one) => !/^\/tmp\/mat-debug-\d+\.log$/.test(one)))
      expect(target).toMatch(/^(pipe|socket|anon_inode):|^\/dev\/(null|urandom|shm\/mien-[0-9a-f]{32} \(deleted\))$/);
  });

  test('its command line does not tell what it works on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mien-test-'));
    try {
      const path = join(folder, 'name-of-a-person.webm');
      await writeFile(path, clip);
      const lines: string[] = [];
      for await (const event of createChildDecoder().decode({ path }, { frameRate: 4, maxSide: 320, audio: false }, LIMITS))
        if (event.type === 'frame') for (const pid of childrenOf(process.pid)) lines.push(readFileSync(`/proc/${pid}/cmdline`, 'latin1'));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).not.toContain('name-of-a-person');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('no plaintext of a recording is on a disk during or after the run', async () => {
    const started = Date.now() - 1000;
    const mark = Buffer.from(clip.subarray(clip.length >> 1, (clip.length >> 1) + 48));
    let written = '';
    await decodeWatched((pid) => {
      expect(filesHolding(tmpdir(), mark, started)).toEqual([]);
      written = readFileSync(`/proc/${pid}/io`, 'latin1');
    });
    expect(filesHolding(tmpdir(), mark, started)).toEqual([]);
    expect(written).toMatch(/^write_bytes: 0$/m);
  });
});

describe('a child that fails', () => {
  test('killed in the middle: what was had stays, the end says crashed', async () => {
    const events = await decodeWatched((pid) => process.kill(pid, 'SIGKILL'));
    const end = events.at(-1);
    expect(end).toMatchObject({ type: 'end', failure: { code: 'crashed' }, media: { video: { measured: true, value: { packets: 120 } } } });
    expect(events.filter(({ type }) => type === 'frame').length).toBeGreaterThan(0);
    expect(childrenOf(process.pid)).toEqual([]);
  });

  test('hanging in the middle: ended after the idle time, told as a timeout', async () => {
    const started = performance.now();
    const events = await decodeWatched((pid) => process.kill(pid, 'SIGSTOP'), { idleMs: 400 });
    expect(events.at(-1)).toMatchObject({ type: 'end', failure: { code: 'timeout', detail: 'no answer in time' } });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(childrenOf(process.pid)).toEqual([]);
  });

  test('a caller that thinks long between frames is not a timeout of the child', async () => {
    let first = true;
    const events: DecodeEvent[] = [];
    for await (const event of createChildDecoder().decode(
      { bytes: clip },
      { frameRate: 2, maxSide: 640, audio: false },
      { ...LIMITS, totalMs: 3000, idleMs: 3000 },
    )) {
      events.push(event);
      if (event.type === 'frame' && first) {
        first = false;
        const until = performance.now() + 3500;
        while (performance.now() < until);
      }
    }
    expect(events.at(-1)).toMatchObject({ type: 'end', failure: null });
  });

  test('eight recordings at once do not mix', async () => {
    const many = await Promise.all(
      Array.from({ length: 8 }, (_, i) => collect(createChildDecoder(), clip, { frameRate: i + 1, maxSide: 160 })),
    );
    expect(many.map(({ frames }) => frames.length)).toEqual([4, 8, 12, 16, 20, 24, 28, 32]);
  });
});

/** Files under a folder, two levels deep, changed since `since`, that hold the bytes. */
function filesHolding(folder: string, mark: Buffer, since: number, depth = 2): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    try {
      const found = statSync(path);
      if (found.isDirectory()) return depth > 0 ? filesHolding(path, mark, since, depth - 1) : [];
      return found.isFile() && found.mtimeMs >= since && readFileSync(path).includes(mark) ? [path] : [];
    } catch {
      // another process's file that ended meanwhile
      return [];
    }
  });
}

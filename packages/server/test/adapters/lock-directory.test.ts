import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from '../../src/adapters/postgres/lock-directory.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mien-lock-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('the lock of a data directory', () => {
  it('is held by one and free again once released', async () => {
    const first = await lockDirectory(directory);
    expect(await lockDirectory(directory)).toEqual({ held: false });
    if (!first.held) throw new Error('expected the lock');
    await first.release();
    const again = await lockDirectory(directory);
    expect(again.held).toBe(true);
    if (again.held) await again.release();
  });

  it('is free again after its owner was killed', async () => {
    const program = `require('node:net').createServer().listen(${JSON.stringify(join(directory, 'lock.sock'))}, () => process.stdout.write('held'))`;
    const owner = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(owner.stdout, 'data');
    expect(await lockDirectory(directory)).toEqual({ held: false });
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const lock = await lockDirectory(directory);
    expect(lock.held).toBe(true);
    if (lock.held) await lock.release();
  });

  it('goes to one at most of several that find a dead owner together', async () => {
    const program = `const s=require('node:net').createServer().listen(${JSON.stringify(join(directory, 'lock.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`;
    await once(spawn(process.execPath, ['-e', program]), 'exit');
    const locks = await Promise.all(Array.from({ length: 8 }, () => lockDirectory(directory)));
    expect(locks.filter((lock) => lock.held).length).toBeLessThanOrEqual(1);
    for (const lock of locks) if (lock.held) await lock.release();
  });

  it('works where the directory’s name is longer than a socket’s may be', async () => {
    const lock = await lockDirectory(join(directory, 'd'.repeat(120)));
    expect(lock.held).toBe(true);
    if (lock.held) await lock.release();
  });
});

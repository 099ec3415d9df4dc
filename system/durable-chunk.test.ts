import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordClip } from '../packages/server/test/upload/real-clip.ts';
import { uploadClient } from '../packages/server/test/upload/upload-client.ts';

const SERVER = fileURLToPath(new URL('../packages/server/test/upload/serve-uploads.mjs', import.meta.url));

/** One system call: its text, and the lines of the trace in which it began and was done. */
interface Call {
  readonly text: string;
  readonly began: number;
  readonly done: number;
}

/** strace cuts a call in two when another thread comes between. */
function readCalls(trace: string): Call[] {
  const calls: Call[] = [];
  const open = new Map<string, { text: string; began: number }>();
  for (const [line, raw] of trace.split('\n').entries()) {
    const [, pid = '', text = ''] = /^(\d+)\s+(.*)$/.exec(raw) ?? [];
    if (text.endsWith('<unfinished ...>')) open.set(pid, { text, began: line });
    else if (text.startsWith('<... ')) {
      const begun = open.get(pid);
      if (begun !== undefined) calls.push({ ...begun, text: begun.text + text, done: line });
    } else calls.push({ text, began: line, done: line });
  }
  return calls;
}

describe('a chunk that was acknowledged', () => {
  it('was fsynced, named, and its name fsynced, before the answer was written', async () => {
    const root = await mkdtemp(join(tmpdir(), 'mien-durable-'));
    const trace = join(root, 'trace');
    const options = JSON.stringify({ root, port: 0, master: randomBytes(32).toString('hex'), untilInputEnds: true });
    const watch = ['-f', '-qq', '-y', '-s', '300', '-e', 'trace=fsync,fdatasync,link,linkat,write,writev,sendto,sendmsg', '-o', trace];
    const child = spawn('strace', [...watch, process.execPath, SERVER, options], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exit = once(child, 'exit');
    const [port] = await once(child.stdout, 'data');
    const client = uploadClient(`http://127.0.0.1:${Number(String(port))}`);
    const clip = await recordClip(1, 5);
    expect((await client.begin('clp_1')).status).toBe(201);
    expect((await client.append('clp_1', 0, clip.subarray(0, 100_000))).status).toBe(204);
    child.stdin.end();
    await exit;

    const calls = readCalls(await readFile(trace, 'utf8'));
    const find = (pattern: RegExp): Call => {
      const call = calls.find(({ text }) => pattern.test(text));
      if (call === undefined) throw new Error(`no call like ${pattern}`);
      return call;
    };
    const naming = find(/^link(at)?\(.*\/s\/000000000000-/);
    const nameless = /"([^"]+\.part)"/.exec(naming.text)?.[1] ?? '';
    const bytes = find(new RegExp(`^f(data)?sync\\(\\d+<${nameless}>.*= 0`));
    const name = find(/^f(data)?sync\(\d+<[^>]*\/clp_1\/s>.*= 0/);
    const answer = find(/^(write|writev|sendto|sendmsg)\(.*HTTP\/1\.1 204/);
    expect(bytes.done).toBeLessThan(naming.began);
    expect(naming.done).toBeLessThan(name.began);
    expect(name.done).toBeLessThan(answer.began);

    const keyNaming = find(/^link(at)?\(.*med_1\.key"/);
    const keyName = find(/^f(data)?sync\(\d+<[^>]*\/keys>.*= 0/);
    expect(keyName.done).toBeLessThan(answer.began);
    expect(keyNaming.done).toBeLessThan(answer.began);
    await rm(root, { recursive: true });
  });
});

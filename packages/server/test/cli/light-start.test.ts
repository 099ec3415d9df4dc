import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const MIEN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What takes seconds to load: models, pictures, the embedded database, the server, the sign-in. */
const HEAVY = /node_modules\/(onnxruntime-node|sharp|@electric-sql|fastify|better-auth|@aws-sdk|@npmcli)\//;

let coverage: string;
beforeEach(async () => {
  coverage = await mkdtemp(join(tmpdir(), 'mien-loaded-'));
});
afterEach(() => rm(coverage, { recursive: true, force: true }));

/** The scripts that a command loaded, as Node itself counts them. */
async function loadedBy(words: readonly string[]): Promise<string[]> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_V8_COVERAGE: coverage };
  await promisify(execFile)(process.execPath, [MIEN, ...words], { env }).catch(() => undefined);
  const [file = ''] = await readdir(coverage);
  const { result } = JSON.parse(await readFile(join(coverage, file), 'utf8')) as { result: { url: string }[] };
  return result.map(({ url }) => url);
}

it.each([['--help'], ['reasons', 'face.blurred', '--json'], ['api'], ['worker'], ['serve', '--port', 'no-port']])(
  'mien %s answers without loading models, pictures, database or server',
  async (...words) => {
    const urls = await loadedBy(words);
    expect(urls.some((url) => url.endsWith('/cli/main.js'))).toBe(true);
    expect(urls.filter((url) => HEAVY.test(url))).toEqual([]);
  },
);

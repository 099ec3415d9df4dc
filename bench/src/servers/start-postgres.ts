import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** PostgreSQL from Debian on this machine, as its own user, in a directory that goes with it. */
export interface RunningPostgres {
  readonly url: string;
  readonly version: string;
  /** where its programs are: pg_dump, psql */
  readonly bin: string;
  /** everything that it writes */
  readonly directory: string;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

export const isPostgresInstalled = (): boolean => existsSync(DEBIAN);

/** The newest server that Debian installed; its programs are not on the PATH. */
function programs(): string {
  const newest = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error('no PostgreSQL server is installed');
  return join(DEBIAN, newest, 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The server refuses to run as root: the package's user, or whoever started the tests. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function firstAnswer(url: string, server: ChildProcess): Promise<string> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    const client = new pg.Client(url);
    try {
      await client.connect();
      const { rows } = await client.query('show server_version');
      await client.end();
      return rows[0].server_version;
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}

/** @param settings of postgresql.conf, such as `fsync=off` for a suite that proves nothing about power */
export async function startPostgres(settings: readonly string[] = []): Promise<RunningPostgres> {
  const bin = programs();
  const user = serverUser();
  const home = mkdtempSync(join(tmpdir(), 'mien-postgres-'));
  if (user !== undefined) chownSync(home, user.uid, user.gid);
  const data = join(home, 'data');
  const quiet = { ...user, cwd: home, stdio: 'ignore' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'mien', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], quiet);
  const port = await freePort();
  const flags = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${home}`, ...settings].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], quiet);
  const url = `postgres://mien@127.0.0.1:${port}/postgres`;
  const version = await firstAnswer(url, server);
  return {
    url,
    version,
    bin,
    directory: home,
    stop: async () => {
      const ended = once(server, 'exit');
      // a fast shutdown: clients are sent away
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

import { randomBytes } from 'node:crypto';
import { openSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a new owner waits before it believes that nobody took the lock from under it (see below). */
const SETTLE_MS = 100;
/** sun_path of unix(7) holds 108 bytes on Linux and 104 elsewhere */
const LONGEST_SOCKET_PATH = 100;

export type DirectoryLock = { readonly held: true; release(): Promise<void> } | { readonly held: false };

/** A path to the socket that fits sun_path: through the directory's descriptor where the name is too long. */
function socketPath(directory: string): string {
  const path = join(directory, 'lock.sock');
  return Buffer.byteLength(path) <= LONGEST_SOCKET_PATH ? path : `/proc/self/fd/${openSync(directory, 'r')}/lock.sock`;
}

const isAnswered = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

function listen(path: string) {
  return new Promise<ReturnType<typeof createServer> | null>((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => resolve(server));
  });
}

/**
 * Holds a directory for this process alone: PGlite has no lock of its own and two writers would destroy the data. A listening socket in
 * the directory is the lock: the kernel drops it however the process dies, and it is seen from other containers, unlike a process id.
 * Two starters may both find a dead socket and replace it; the one whose socket is not the one in place afterwards gives way.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = socketPath(directory);
  let server = await listen(path);
  if (server === null) {
    if (await isAnswered(path)) return { held: false };
    rmSync(path, { force: true });
    server = await listen(path);
    if (server === null) return { held: false };
  }
  const own = statSync(path).ino;
  await wait(SETTLE_MS + (randomBytes(1)[0] ?? 0) / 10);
  const inPlace = statSync(path, { throwIfNoEntry: false })?.ino;
  const owner = server;
  owner.unref();
  if (inPlace !== own) {
    owner.close();
    return { held: false };
  }
  return { held: true, release: () => new Promise((resolve) => owner.close(() => resolve())) };
}

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** coturn from Debian on loopback, as docs/operate.md says to start it, in a directory that goes with it. */
export interface RunningCoturn {
  readonly port: number;
  readonly url: string;
  readonly secret: string;
  stop(): Promise<void>;
}

/** a port that is free for UDP; coturn takes none by itself */
async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

/** STUN binding request (RFC 8489, 5): whoever answers it listens. */
const bindingRequest = (): Buffer => Buffer.concat([Buffer.from([0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42]), randomBytes(12)]);

async function untilItAnswers(port: number, ended: Promise<unknown>): Promise<void> {
  const socket = createSocket('udp4');
  const answered = once(socket, 'message');
  const ask = setInterval(() => socket.send(bindingRequest(), port, '127.0.0.1'), 100);
  // before it listens the system says that nobody does
  socket.on('error', () => undefined);
  const died = ended.then(() => {
    throw new Error('turnserver ended before it answered');
  });
  try {
    await Promise.race([answered, died]);
  } finally {
    clearInterval(ask);
    socket.close();
  }
}

/** @param before one that was stopped: this one takes its place, under its secret */
export async function startCoturn(before?: Pick<RunningCoturn, 'port' | 'secret'>): Promise<RunningCoturn> {
  const port = before?.port ?? (await freeUdpPort());
  const home = mkdtempSync(join(tmpdir(), 'mien-coturn-'));
  const secret = before?.secret ?? randomBytes(24).toString('hex');
  const child = spawn(
    'turnserver',
    [
      '-n',
      '--listening-ip=127.0.0.1',
      '--relay-ip=127.0.0.1',
      `--listening-port=${port}`,
      '--fingerprint',
      '--use-auth-secret',
      `--static-auth-secret=${secret}`,
      '--realm=mien.test',
      '--no-cli',
      '--no-tls',
      '--no-dtls',
      // both browsers of a test are on this machine; nowhere else is it to be allowed
      '--allow-loopback-peers',
      '--log-file=stdout',
      `--pidfile=${home}/pid`,
      `--userdb=${home}/users`,
    ],
    { stdio: 'ignore', cwd: home },
  );
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(port, ended);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, url: `turn:127.0.0.1:${port}?transport=udp`, secret, stop };
}

import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = new URL('../../../../dist/page/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};
/** What the hosted page is served with: nothing from anywhere else. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:";

/**
 * Page and API behind one address, reached over a line that a test can stall. `framed` is a page of another origin that shows the first in a
 * frame without any `allow`.
 */
export async function openLine(api: string) {
  const target = new URL(api);
  const back = createServer(async (incoming, response) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://x');
    if (pathname.startsWith('/v1/')) {
      const passed = request(
        {
          host: target.hostname,
          port: target.port,
          method: incoming.method,
          path: incoming.url,
          headers: { ...incoming.headers, host: target.host },
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      passed.on('error', () => response.destroy());
      incoming.pipe(passed);
      return;
    }
    if (pathname === '/framed') {
      const { port } = front.address() as AddressInfo;
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><title>wallet</title><iframe width="380" height="800" src="http://127.0.0.1:${port}/verify#check"></iframe>`);
      return;
    }
    const file = pathname === '/verify' ? 'index.html' : pathname.slice(1);
    const bytes = await readFile(fileURLToPath(new URL(file, PAGE))).catch(() => null);
    if (bytes === null) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY })
        .end(bytes);
  });
  await new Promise<void>((resolve) => back.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  let isStalled = false;
  const front = createTcpServer((socket) => {
    const through = connect((back.address() as AddressInfo).port, '127.0.0.1');
    for (const end of [socket, through]) {
      sockets.add(end);
      if (isStalled) end.pause();
      end.on('error', () => end.destroy());
      end.on('close', () => sockets.delete(end));
    }
    socket.on('close', () => through.destroy());
    through.on('close', () => socket.destroy());
    socket.on('data', (part) => through.write(part));
    through.on('data', (part) => socket.write(part));
    if (isStalled) for (const end of [socket, through]) end.pause();
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  let beat: ReturnType<typeof setTimeout> | undefined;
  const stall = (on: boolean): void => {
    isStalled = on;
    for (const socket of sockets) on ? socket.pause() : socket.resume();
  };
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    /** nothing passes for 2.5 s, then a gasp of half a second, and again */
    beginStalls(): void {
      const rest = (): void => {
        stall(true);
        beat = setTimeout(gasp, 2500);
      };
      const gasp = (): void => {
        stall(false);
        beat = setTimeout(rest, 500);
      };
      rest();
    },
    /** another network: connections of the old one do not come along, nor what still waits in them */
    endStalls(): void {
      clearTimeout(beat);
      stall(false);
      for (const socket of sockets) socket.destroy();
    },
    close(): void {
      clearTimeout(beat);
      front.close();
      back.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One address before the service, which a test can shut, as a network that is gone, stall, as one that stands still, or make ill, as a server in trouble. */
export async function openFrontDoor() {
  let target: URL | null = null;
  let isShut = false;
  let isIll = false;
  let bytesUp = 0;
  let waiting: (() => void)[] | null = null;
  const sockets = new Set<Socket>();
  const forward = (incoming: IncomingMessage, response: ServerResponse): void => {
    if (waiting !== null) return void waiting.push(() => forward(incoming, response));
    if (isIll && incoming.url?.startsWith('/v1/') === true) return void response.writeHead(500).end();
    if (target === null) return void response.writeHead(503).end();
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
    response.on('close', () => passed.destroy());
    if (incoming.method === 'PATCH') incoming.on('data', (part: Buffer) => (bytesUp += part.length));
    incoming.pipe(passed);
  };
  const server = createServer(forward);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (isShut) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** every route of the API answers 500 until it is well again; pages are still served */
    fallIll: (): void => {
      isIll = true;
    },
    getWell: (): void => {
      isIll = false;
    },
    leadTo: (address: string): void => {
      target = new URL(address);
    },
    /** from now on no connection lives, old or new */
    shut: (): void => {
      isShut = true;
      for (const socket of sockets) socket.destroy();
    },
    unshut: (): void => {
      isShut = false;
    },
    /** from now on a request gets no answer, and no error either */
    stall: (): void => {
      waiting ??= [];
    },
    unstall: (): void => {
      const held = waiting ?? [];
      waiting = null;
      for (const go of held) go();
    },
    bytesUp: (): number => bytesUp,
    close: (): void => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

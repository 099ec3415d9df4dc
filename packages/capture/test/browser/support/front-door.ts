import { type ClientRequest, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What becomes of the parts of a recording on their way up. `unacknowledged`: they arrive and no answer comes back; `refused`: the server is in
 * trouble; `cut`: the connection breaks in the middle of each.
 */
export type UploadFate = 'arrive' | 'unacknowledged' | 'refused' | 'cut';

/** One address before the service, which a test can shut, as a network that is gone, stall, as one that stands still, or make ill, as a server in trouble. */
export async function openFrontDoor() {
  let target: URL | null = null;
  let isShut = false;
  let isIll = false;
  let bytesUp = 0;
  let fate: UploadFate = 'arrive';
  let waiting: (() => void)[] | null = null;
  const sockets = new Set<Socket>();
  const forward = (incoming: IncomingMessage, response: ServerResponse): void => {
    if (waiting !== null) return void waiting.push(() => forward(incoming, response));
    if (isIll && incoming.url?.startsWith('/v1/') === true) return void response.writeHead(500).end();
    const isPart = incoming.method === 'PATCH' && incoming.url?.startsWith('/v1/capture/uploads/') === true;
    const becomes = isPart ? fate : 'arrive';
    if (becomes === 'refused') return void response.writeHead(503).end();
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
        if (becomes === 'unacknowledged') return void answer.resume();
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    if (incoming.method === 'PATCH') incoming.on('data', (part: Buffer) => (bytesUp += part.length));
    if (becomes === 'cut') cutInTheMiddle(incoming, passed);
    else incoming.pipe(passed);
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
    /** from now on, for each part of a recording */
    letUploads: (becomes: UploadFate): void => {
      fate = becomes;
    },
    bytesUp: (): number => bytesUp,
    close: (): void => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Half of what was announced goes on to the server, then neither side hears of the other any more. */
function cutInTheMiddle(incoming: IncomingMessage, passed: ClientRequest): void {
  const half = Math.floor(Number(incoming.headers['content-length'] ?? 0) / 2);
  let passedOn = 0;
  const cut = (): void => {
    passed.destroy();
    incoming.socket.destroy();
  };
  if (half === 0) cut();
  incoming.on('data', (part: Buffer) => {
    passed.write(part.subarray(0, half - passedOn));
    passedOn += part.length;
    if (passedOn >= half) cut();
  });
}

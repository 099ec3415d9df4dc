import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { openTestService } from '../../../packages/server/test/support/test-service.ts';

/** A service on a real port. Requests go out letter by letter: no client puts a path or a header in order before. */
export async function askRaw(requests: readonly string[]): Promise<string[]> {
  const service = await openTestService();
  try {
    await service.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = service.app.server.address() as AddressInfo;
    const answers: string[] = [];
    for (const request of requests) {
      const socket = connect(port, '127.0.0.1');
      const parts: Buffer[] = [];
      socket.on('data', (part: Buffer) => parts.push(part));
      await once(socket, 'connect');
      const closed = once(socket, 'close');
      // not ended from here: who hangs up first gets no answer
      socket.write(request);
      await closed;
      answers.push(Buffer.concat(parts).toString('latin1'));
    }
    return answers;
  } finally {
    await service.close();
  }
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openCase, openTestService } from '../../../packages/server/test/support/test-service.ts';

export interface Delivery {
  /** of the endpoint, as the wallet's backend keeps it */
  readonly secret: string;
  /** of another endpoint of the same wallet */
  readonly otherSecret: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One webhook of a real service, as it came over HTTP to the wallet's backend. */
export async function receiveWebhook(): Promise<Delivery> {
  const came: { headers: IncomingHttpHeaders; body: string }[] = [];
  const backend = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    came.push({ headers: request.headers, body });
    response.end();
  });
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(backend.address() as AddressInfo).port}`;
  const service = await openTestService({ MIEN_WEBHOOK_ALLOWED_HOSTS: host });
  try {
    const key = await service.key('test');
    const subscribe = async (event_types: string[]): Promise<string> =>
      (await service.call('POST', '/v1/webhook-endpoints', key, { url: `http://${host}/hook`, event_types })).body.secret;
    const secret = await subscribe(['verification.created']);
    const otherSecret = await subscribe(['verification.declined']);
    await openCase(service, key, 'told');
    await service.work();
    const [delivery] = came;
    if (delivery === undefined) throw new Error('no webhook came');
    return { secret, otherSecret, ...delivery };
  } finally {
    await service.close();
    backend.closeAllConnections();
    await new Promise((resolve) => backend.close(resolve));
  }
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A wallet's end of the webhooks that keeps each id once, as the docs ask of it. */
export interface Receiver {
  /** host and port */
  readonly host: string;
  readonly ids: ReadonlySet<string>;
  /** deliveries, repetitions included */
  readonly deliveries: number;
  close(): void;
}

export async function receiveWebhooks(): Promise<Receiver> {
  const ids = new Set<string>();
  let deliveries = 0;
  const server = createServer((request, response) => {
    ids.add(String(request.headers['webhook-id']));
    deliveries += 1;
    request.resume();
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ids,
    get deliveries() {
      return deliveries;
    },
    close: () => void server.close(),
  };
}

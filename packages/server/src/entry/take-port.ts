import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Config } from '../config/read-config.ts';

async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Port 0 as a free port, known before anything is made: links to applicants carry it. */
export async function takePort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const port = await freePort(config.host);
  const url = new URL(config.publicUrl);
  // 0 stands in the address only where it was made from host and port
  if (url.port === '0') url.port = String(port);
  return { ...config, port, publicUrl: url.origin };
}

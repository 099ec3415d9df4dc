import { createServer } from 'node:net';
import type { Config } from '../config/read-config.ts';
import { type Examined, kindOf } from './examined.ts';

/** Whether the service could listen now. */
export async function examinePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Examined> {
  const name = 'Port';
  const problem = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(kindOf(error)));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (problem === null) return { name, state: 'works', detail: `${host}:${port} is free` };
  if (problem === 'EADDRINUSE')
    return {
      name,
      state: 'fails',
      detail: `${host}:${port} is in use`,
      remedy: 'by the running service? Then all is well; else give another by MIEN_PORT',
    };
  return { name, state: 'fails', detail: `${host}:${port}: ${problem}`, remedy: 'see MIEN_HOST and MIEN_PORT' };
}

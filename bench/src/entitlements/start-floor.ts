import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The floor beside the service, on the same database. */
export async function startFloor(databaseUrl: string, connections: number) {
  const child = fork(fileURLToPath(new URL('./floor-child.js', import.meta.url)), [String(connections)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const [port] = (await once(child, 'message')) as [number];
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async (): Promise<void> => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

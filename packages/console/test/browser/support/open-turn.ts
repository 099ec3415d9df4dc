import { type RunningCoturn, startCoturn } from '../../../../../system/servers/start-coturn.ts';

/** A real coturn on loopback that a test can kill and start again in the same place. The caller closes it. */
export async function openTurn() {
  const first = await startCoturn();
  let running: RunningCoturn | null = first;
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };
  return {
    settings: { MIEN_TURN_URLS: first.url, MIEN_TURN_SECRET: first.secret },
    stop,
    restart: async (): Promise<void> => {
      running = await startCoturn(first);
    },
    close: stop,
  };
}

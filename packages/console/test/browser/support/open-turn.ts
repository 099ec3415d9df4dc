import { type RunningCoturn, startCoturn } from '../../../../../system/servers/start-coturn.ts';

export interface Turn {
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A real coturn on loopback that a test can kill and start again in the same place. The caller closes it. */
export async function openTurn(): Promise<Turn> {
  const first = await startCoturn();
  let running: RunningCoturn | null = first;
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };
  return {
    settings: { MIEN_TURN_URLS: first.url, MIEN_TURN_SECRET: first.secret },
    stop,
    restart: async () => {
      running = await startCoturn(first);
    },
    close: stop,
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

interface Listening {
  connect(): pg.Client;
  readonly channel: string;
  onNotification(payload: string): void;
  /** after each successful subscription: what was missed meanwhile can be read now */
  onReconnect(): void;
  onLost(error: Error): void;
}

const RECONNECT_MS = 1000;

/** LISTEN on a connection of its own, opened again when it is lost. Not through PgBouncer in transaction mode: it needs a session. */
export async function listenOnConnection(listening: Listening): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let current: pg.Client | undefined;

  const open = async (): Promise<void> => {
    const client = listening.connect();
    client.on('notification', (message) => {
      if (message.channel === listening.channel) listening.onNotification(message.payload ?? '');
    });
    let lost = false;
    client.on('error', (error) => {
      if (lost || closed) return;
      lost = true;
      listening.onLost(error);
      void reopen();
    });
    await client.connect();
    await client.query(`listen "${listening.channel.replaceAll('"', '""')}"`);
    current = client;
    listening.onReconnect();
  };

  const reopen = async (): Promise<void> => {
    await current?.end().catch(() => undefined);
    while (!closed) {
      try {
        await open();
        return;
      } catch (error) {
        listening.onLost(error as Error);
        await wait(RECONNECT_MS);
      }
    }
  };

  await open();
  return {
    close: async () => {
      closed = true;
      await current?.end();
    },
  };
}

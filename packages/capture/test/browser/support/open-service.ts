import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, serve } from '@mien/server';
import { openFrontDoor } from './front-door.ts';

/** The whole service behind one door: database, API, jobs and analysis, in a directory of its own. */
export async function openService(settings: Readonly<Record<string, string>> = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'mien-walk-'));
  const door = await openFrontDoor();
  const read = readConfig({
    MIEN_DATA_DIR: directory,
    MIEN_PORT: '0',
    MIEN_LOG_LEVEL: 'error',
    MIEN_PUBLIC_URL: door.address,
    MIEN_REQUESTS_PER_MINUTE: '100000',
    ...settings,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  let aheadMs = 0;
  const started = await serve(read.config, read.secrets, { overrides: { now: () => new Date(Date.now() + aheadMs) } });
  if (!started.ok) throw new Error(started.problem);
  const { running } = started;
  door.leadTo(running.address);
  const ask = async (method: 'GET' | 'POST', path: string, body?: object): Promise<Record<string, never>> => {
    const answer = await fetch(`${running.address}${path}`, {
      method,
      // a type without a body is refused
      headers: { authorization: `Bearer ${running.firstKey}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, never>;
  };
  return {
    door,
    key: running.firstKey ?? '',
    address: running.address,
    /** so much time goes by at the server */
    pass: (ms: number): void => {
      aheadMs += ms;
    },
    ask,
    /** An account with an open verification, and the link its owner was sent. An id that ends in a reason code ends in that reason. */
    openCase: async (
      externalId: string,
      claims: object = {},
      policy = 'zh-wallet',
      // a drawn camera is what the liveness of later versions is there to find
      version: object = { policy_version: 1 },
    ): Promise<{ readonly id: string; readonly url: string; readonly token: string }> => {
      const account: { id?: string } = await ask('POST', '/v1/accounts', { external_id: externalId, claims });
      const made: { verification?: { id: string }; capture?: { url: string; token: string } } = await ask('POST', '/v1/verifications', {
        account_id: account.id,
        policy,
        ...version,
      });
      if (made.verification === undefined || made.capture === undefined) throw new Error(JSON.stringify(made));
      return { id: made.verification.id, url: made.capture.url, token: made.capture.token };
    },
    close: async (): Promise<void> => {
      door.close();
      await running.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type Service = Awaited<ReturnType<typeof openService>>;

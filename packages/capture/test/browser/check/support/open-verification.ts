import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, serve } from '@mien/server';

/** A service of its own with one open verification, as its owner sees it. */
export async function openVerification() {
  const directory = await mkdtemp(join(tmpdir(), 'mien-check-'));
  const read = readConfig({ MIEN_DATA_DIR: directory, MIEN_PORT: '0', MIEN_LOG_LEVEL: 'error', MIEN_REQUESTS_PER_MINUTE: '100000' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const started = await serve(read.config, read.secrets);
  if (!started.ok) throw new Error(started.problem);
  const { running } = started;
  const ask = async (method: string, path: string, token: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${running.address}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const key = running.firstKey ?? '';
  const account = await ask('POST', '/v1/accounts', key, { external_id: 'device-check', claims: {} });
  const made = await ask('POST', '/v1/verifications', key, { account_id: account['id'], policy: 'zh-wallet' });
  const { id } = made['verification'] as { id: string };
  const { url } = made['capture'] as { url: string };
  const code = new URL(url).hash.slice(1);
  const { token } = await ask('POST', '/v1/capture/exchange', '', { code });
  return {
    address: running.address,
    token: token as string,
    /** Where it stands, asked as the wallet does: who asks as the applicant holds the session, and the page would be the second window. */
    async look(): Promise<{ readonly state: string; readonly counted: number }> {
      const view = await ask('GET', `/v1/verifications/${id}`, key);
      return { state: view['state'] as string, counted: (view['attempts'] as { counted: number }).counted };
    },
    async close(): Promise<void> {
      await running.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

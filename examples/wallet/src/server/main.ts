import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig, serve } from '@mien/server';
import { openWallet } from './open-wallet.ts';

const DATA = '.mien/wallet';
const MIEN = { port: 7810, address: 'http://localhost:7810' } as const;
const WALLET_PORT = 7900;

/** Mien and the wallet in one process, to try both at once; apart in real life. */
async function main(): Promise<void> {
  await mkdir(DATA, { recursive: true, mode: 0o700 });
  const read = readConfig({
    ...process.env,
    MIEN_DATA_DIR: join(DATA, 'data'),
    MIEN_HOST: 'localhost',
    MIEN_PORT: String(MIEN.port),
    MIEN_PUBLIC_URL: MIEN.address,
    MIEN_ALLOWED_ORIGINS: `http://localhost:${WALLET_PORT},http://127.0.0.1:${WALLET_PORT}`,
    MIEN_WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${WALLET_PORT}`,
    MIEN_LOG_LEVEL: 'warn',
  });
  if (!read.ok) throw new Error(read.problems.map(({ setting, problem }) => `${setting}: ${problem}`).join('\n'));
  const started = await serve(read.config, read.secrets);
  if (!started.ok) throw new Error(`Mien does not start: ${started.problem}`);
  const keyFile = join(DATA, 'api-key');
  if (started.running.firstKey !== null) await writeFile(keyFile, started.running.firstKey, { mode: 0o600 });
  const wallet = await openWallet({
    mien: MIEN.address,
    key: await readFile(keyFile, 'utf8'),
    customer: { externalId: process.env['WALLET_CUSTOMER'] ?? 'me-1', claims: {} },
    policy: 'zh-wallet',
    port: WALLET_PORT,
  });
  process.stdout.write(`\n  钱包 · wallet   http://localhost:${WALLET_PORT}\n  Mien            ${MIEN.address}\n\n`);
  const stop = async (): Promise<void> => {
    await wallet.close();
    await started.running.stop();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

await main();

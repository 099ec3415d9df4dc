import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { NETWORK, SEEDS } from './seeds.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

export interface RunningService {
  readonly address: string;
  readonly firstKey: string;
  readonly firstStaffCode: string;
  readonly directory: string;
  /** everything written to standard output and error, but for what the start prints for the operator alone */
  written(): string;
  /** bodies of webhooks that came */
  readonly webhooks: readonly string[];
  readonly hookUrl: string;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

const END_OF_START = 'Stop with Ctrl-C.';

/** `mien serve` as an operator starts it, with secrets in its settings that nothing answers to. The caller stops and removes it. */
export async function runService(): Promise<RunningService> {
  const webhooks: string[] = [];
  const receiver = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    webhooks.push(body);
    // half of them are refused, so that failures are logged too
    response.writeHead(webhooks.length % 2 === 0 ? 204 : 500).end(SEEDS.fullName);
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const hook = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const directory = await mkdtemp(join(tmpdir(), 'mien-walk-'));
  const { DATABASE_URL: _other, ...inherited } = process.env;
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(process.execPath, [MAIN, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      LANG: 'C',
      MIEN_DATA_DIR: join(directory, 'data'),
      MIEN_CACHE: join(directory, 'models'),
      MIEN_OFFLINE: '1',
      MIEN_LOG_LEVEL: 'debug',
      MIEN_REQUESTS_PER_MINUTE: '1000000',
      MIEN_TRUSTED_PROXIES: '127.0.0.1',
      MIEN_WEBHOOK_ALLOWED_HOSTS: hook,
      MIEN_SMTP_URL: `smtp://mailer:${SEEDS.smtpPassword}@127.0.0.1:9`,
      MIEN_MAIL_FROM: 'Wallet <no-reply@wallet.example>',
      MIEN_SSO_ISSUER: 'http://127.0.0.1:9',
      MIEN_SSO_CLIENT_ID: 'mien',
      MIEN_SSO_CLIENT_SECRET: SEEDS.ssoSecret,
      MIEN_EVM_RPC: `1=http://127.0.0.1:9/${SEEDS.nodeKey}`,
      MIEN_METRICS_TOKEN: SEEDS.metricsToken,
    },
  });
  let out = '';
  let err = '';
  const started = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes(END_OF_START)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${out}${err}`)));
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const exit = once(child, 'exit');
  await started;
  const said = out.slice(0, out.indexOf(END_OF_START) + END_OF_START.length);
  return {
    address: /Address\s+(\S+)/.exec(said)?.[1] ?? '',
    firstKey: /mien_test_[\w-]{43}/.exec(said)?.[0] ?? '',
    firstStaffCode: /\/staff#([\w-]{43})/.exec(said)?.[1] ?? '',
    directory: join(directory, 'data'),
    written: () => out.slice(said.length) + err,
    webhooks,
    hookUrl: `http://${hook}/hook`,
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
      receiver.closeAllConnections();
      receiver.close();
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

let hosts = 0;
/** another address each time: refusals are limited by address, and no address of a person may be written down */
export function nextHost(): string {
  hosts += 1;
  return `${NETWORK}${(hosts >> 8) & 255}.${hosts & 255}`;
}

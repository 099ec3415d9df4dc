import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** OpenStack Swift from Debian with its S3 interface, on this machine, as its own user, in a directory that goes with it. */
export interface RunningSwift {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** where its files are */
  readonly home: string;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const SECRET = 'testing';
const SERVICES = ['account', 'container', 'object'] as const;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Swift's user where root started the tests, else whoever did. */
function swiftUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'swift'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function storageConfig(home: string, service: string, port: number): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
devices = ${home}/devices
mount_check = false
swift_dir = ${home}
workers = 0
recon_cache_path = ${home}
log_name = ${service}
[pipeline:main]
pipeline = ${service}-server
[app:${service}-server]
use = egg:swift#${service}
`;
}

/** tempauth insists on a cache filter, but works with one whose server never answers: nothing else is installed for it. */
function proxyConfig(home: string, port: number): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${home}
workers = 0
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache listing_formats s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
allow_multipart_uploads = true
[filter:slo]
use = egg:swift#slo
min_segment_size = 1
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = ${SECRET} .admin
`;
}

/** The ring and the configuration of one storage server. */
async function prepareStorage(home: string, service: string, port: number): Promise<void> {
  const builder = join(home, `${service}.builder`);
  await run('swift-ring-builder', [builder, 'create', '4', '1', '1']);
  await run('swift-ring-builder', [builder, 'add', `r1z1-127.0.0.1:${port}/d1`, '1']);
  await run('swift-ring-builder', [builder, 'rebalance']);
  writeFileSync(join(home, `${service}.conf`), storageConfig(home, service, port));
}

/** Any answer will do: the storage servers know no path that is made for asking. */
const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthcheck`).then(
    () => true,
    () => false,
  );

async function untilAllAnswer(ports: readonly number[], deadline: number, processes: readonly ChildProcess[]): Promise<void> {
  while (Date.now() < deadline) {
    if (processes.some(({ exitCode }) => exitCode !== null)) throw new Error('a swift server ended while it was being started');
    if ((await Promise.all(ports.map(answers))).every(Boolean)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('swift did not answer in time');
}

/** Starts account, container, object and proxy servers with one device and one replica. */
export async function startSwift(): Promise<RunningSwift> {
  const home = mkdtempSync(join(tmpdir(), 'mien-swift-'));
  const user = swiftUser();
  mkdirSync(join(home, 'devices', 'd1'), { recursive: true });
  const ports = { account: await freePort(), container: await freePort(), object: await freePort(), proxy: await freePort() };
  await Promise.all(SERVICES.map((service) => prepareStorage(home, service, ports[service])));
  writeFileSync(join(home, 'proxy.conf'), proxyConfig(home, ports.proxy));
  if (user !== undefined)
    for (const path of [home, join(home, 'devices'), join(home, 'devices', 'd1')]) chownSync(path, user.uid, user.gid);

  const processes = [...SERVICES, 'proxy'].map((service) =>
    spawn(`swift-${service}-server`, [join(home, `${service}.conf`)], { stdio: 'ignore', cwd: home, ...user }),
  );
  async function stop(): Promise<void> {
    for (const child of processes) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(home, { recursive: true, force: true });
  }

  const endpoint = `http://127.0.0.1:${ports.proxy}`;
  try {
    await untilAllAnswer(Object.values(ports), Date.now() + 90_000, processes);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, accessKeyId: 'test:tester', secretAccessKey: SECRET, home, stop };
}

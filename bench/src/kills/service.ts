import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

type Role = 'api' | 'worker';

interface Running {
  readonly role: Role;
  readonly child: ChildProcess;
  readonly address: string | null;
  readonly firstKey: string | null;
}

/** Two APIs and two workers over one database and one directory of files. */
export interface Service {
  readonly firstKey: string;
  /** address of one of the APIs; the next call gives the other */
  address(): string;
  /** kills process number `which` as the kernel would, and starts another in its place */
  kill(which: number): Promise<Role>;
  readonly processes: number;
  /** @returns how many did not end by themselves with code 0 */
  stop(): Promise<number>;
}

/** The built child, from src as from dist. */
const CHILD = fileURLToPath(new URL('../../dist/kills/serve-child.js', import.meta.url));
const ROLES: readonly Role[] = ['api', 'worker', 'api', 'worker'];

export interface ServiceOptions {
  readonly env: Readonly<Record<string, string>>;
  /** where the processes stand: what they write beside them is found there */
  readonly cwd: string;
  /** called when a process is dead and before another stands in its place */
  readonly afterKill: () => Promise<void>;
}

async function start(role: Role, { env, cwd }: ServiceOptions): Promise<Running> {
  const child = spawn(process.execPath, [CHILD, role], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => text as string),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${role} ended with ${code}`))),
  ]);
  return { role, child, ...(JSON.parse(line) as { address: string | null; firstKey: string | null }) };
}

export async function startService(options: ServiceOptions): Promise<Service> {
  const running: Running[] = [];
  for (const role of ROLES) running.push(await start(role, options));
  const firstKey = running.find((one) => one.firstKey !== null)?.firstKey;
  if (firstKey === undefined || firstKey === null) throw new Error('the first API gave no key');
  let turn = 0;
  return {
    firstKey,
    processes: running.length,
    address() {
      const apis = running.filter((one) => one.role === 'api');
      turn += 1;
      return apis[turn % apis.length]?.address ?? '';
    },
    async kill(which) {
      const { child, role } = running[which] as Running;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await options.afterKill();
      running[which] = await start(role, options);
      return role;
    },
    async stop() {
      const ended = running.map(({ child }) => once(child, 'exit'));
      for (const { child } of running) child.kill('SIGTERM');
      const codes = await Promise.all(ended);
      return codes.filter(([code]) => code !== 0).length;
    },
  };
}

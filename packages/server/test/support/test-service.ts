import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromKysely, type PgBoss } from 'pg-boss';
import { createKey } from '../../src/access/api-keys.ts';
import { SCOPES, type Scope } from '../../src/access/scopes.ts';
import { type Config, readConfig } from '../../src/config/read-config.ts';
import type { Context } from '../../src/context.ts';
import { compose } from '../../src/entry/compose.ts';
import { listJobs } from '../../src/jobs/list-jobs.ts';
import { JOB_NAMES, type JobName } from '../../src/jobs/queues.ts';
import { runJobs } from '../../src/jobs/run-jobs.ts';
import { probesOf } from '../../src/observe/probes.ts';
import type { App } from '../../src/routes/app.ts';
import { buildApi } from '../../src/routes/build-api.ts';
import type { Mode } from '../../src/vocabulary.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: what a route answered; each test looks at what it promises
  readonly body: any;
  readonly text: string;
}

/** `by_hand`: jobs run when a test says `work()`, one after the other. `running`: the service's own workers run them as they come. */
export type RunningOf = 'by_hand' | 'running';

export interface TestService {
  readonly database: TestDatabase;
  readonly context: Context;
  readonly boss: PgBoss;
  readonly app: App;
  /** moves the service's clock */
  pass(milliseconds: number): void;
  key(mode: Mode, scopes?: readonly Scope[]): Promise<string>;
  call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    as: string | null,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Runs the jobs that are due, one after the other, until there are none; where they are run by hand. @returns how many ran, and which failed */
  work(): Promise<{ ran: JobName[]; failed: JobName[] }>;
  close(): Promise<void>;
}

/** A whole service on a test database, with a clock of its own and without a port. The caller closes it. */
export async function openTestService(
  settings: Record<string, string> = {},
  overrides: Partial<Context> = {},
  running: RunningOf = 'by_hand',
): Promise<TestService> {
  const database = await openTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mien-service-'));
  const read = readConfig({ MIEN_LOG_LEVEL: 'silent', MIEN_DATA_DIR: dataDirectory, MIEN_REQUESTS_PER_MINUTE: '100000', ...settings });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const config: Config = read.config;
  let ahead = 0;
  const { context, boss, stop } = await compose(config, read.secrets, {
    database,
    role: running === 'running' ? 'worker' : 'sender',
    overrides: { now: () => new Date(Date.now() + ahead), ...overrides },
  });
  const app = await buildApi(context, { metricsToken: null, probes: probesOf(context, boss, 'without_jobs') }, null);
  const jobs = listJobs(context);
  if (running === 'running') await runJobs(boss, jobs, context);

  const work = async () => {
    const ran: JobName[] = [];
    const failed: JobName[] = [];
    for (let found = true; found; ) {
      found = false;
      for (const name of JOB_NAMES) {
        const [given] = await boss.fetch<object>(name, { includeMetadata: true, batchSize: 1, ignoreStartAfter: ahead > 0 });
        const job = jobs.find((one) => one.name === name);
        if (given === undefined || job === undefined) continue;
        found = true;
        ran.push(name);
        try {
          await job.run(job.schema.parse(given.data), async (trx) => {
            await boss.complete(name, { id: given.id, retryCount: given.retryCount }, null, { db: fromKysely(trx) });
          });
        } catch {
          failed.push(name);
          await boss.fail(name, { id: given.id, retryCount: given.retryCount });
        }
      }
    }
    return { ran, failed };
  };

  return {
    database,
    context,
    boss,
    app,
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
    key: async (mode, scopes = SCOPES) => (await createKey(context, { mode, name: 'test', scopes, expiresAt: null }, 'system')).key,
    call: async (method, url, as, body, headers = {}) => {
      const answer = await app.inject({
        method,
        url,
        headers: { ...(as === null ? {} : { authorization: `Bearer ${as}` }), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const type = String(answer.headers['content-type'] ?? '');
      return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: type.includes('json') ? answer.json() : null };
    },
    work,
    close: async () => {
      await app.close();
      await stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** An account and an open verification of it. */
export async function openCase(service: TestService, key: string, externalId: string, policy = 'worldwide') {
  const account = await service.call('POST', '/v1/accounts', key, {
    external_id: externalId,
    claims: { fullName: 'Ada Sample', birthDate: '1990-01-02' },
  });
  const made = await service.call('POST', '/v1/verifications', key, { account_id: account.body.id, policy });
  return {
    accountId: account.body.id as string,
    id: made.body.verification.id as string,
    token: made.body.capture.token as string,
    url: made.body.capture.url as string,
  };
}

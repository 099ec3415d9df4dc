import { createKey } from '../access/api-keys.ts';
import { SCOPES } from '../access/scopes.ts';
import type { OpenDatabase } from '../adapters/postgres/open-database.ts';
import type { Config, Secrets } from '../config/read-config.ts';
import type { Context } from '../context.ts';
import { listJobs } from '../jobs/list-jobs.ts';
import { runJobs } from '../jobs/run-jobs.ts';
import { lanAddresses } from '../lan/lan-addresses.ts';
import { localCertificate } from '../lan/local-certificate.ts';
import { createLog } from '../observe/create-log.ts';
import { startHeartbeat } from '../observe/heartbeat.ts';
import { probesOf } from '../observe/probes.ts';
import { serveOperator } from '../observe/serve-operator.ts';
import { watchQueues } from '../observe/watch-queues.ts';
import { buildApi } from '../routes/build-api.ts';
import { schemaState } from '../sql/migrate.ts';
import { makeFirstStaffLink } from '../staff/first-link.ts';
import { closeApp } from './close-app.ts';
import { type Composed, compose } from './compose.ts';
import { listenProblem } from './listen-problem.ts';
import { openFor } from './open-for.ts';
import { prepareDatabase } from './prepare-database.ts';
import { lacksDatabase, type Started } from './start-problems.ts';
import { takePort } from './take-port.ts';

export interface RunningApi {
  /** address it listens on */
  readonly address: string;
  /** address that links carry */
  readonly publicUrl: string;
  /** a first API key in test mode, where there was none; shown this once */
  readonly firstKey: string | null;
  /** one-time link to the first staff account, while there is nobody on the staff */
  readonly firstStaffLink: string | null;
  /** finishes what is under way, then ends. Repeating it waits for the same end. */
  stop(): Promise<void>;
}

export interface RunningWorker {
  stop(): Promise<void>;
}

interface Parts {
  readonly overrides?: Partial<Context>;
}

const once = (stop: () => Promise<void>): (() => Promise<void>) => {
  let ending: Promise<void> | undefined;
  return () => {
    ending ??= stop();
    return ending;
  };
};

/** Somebody must be able to make the first call. */
async function makeFirstKey(context: Context): Promise<string | null> {
  const any = await context.db.selectFrom('api_keys').select('id').limit(1).executeTakeFirst();
  if (any !== undefined) return null;
  return (await createKey(context, { mode: 'test', name: 'first key', scopes: SCOPES, expiresAt: null }, 'system')).key;
}

/** How long requests that are under way may take at a stop. Uploads go on where they were cut. */
const REQUESTS_GRACE_MS = 3_000;

async function listen(
  { context, boss, stopJobs, stop }: Composed,
  secrets: Secrets,
  work: 'with_jobs' | 'without_jobs',
): Promise<Started<RunningApi>> {
  const { config } = context;
  const certificate = config.lan ? await localCertificate(config.dataDirectory, lanAddresses(), context.now()) : null;
  const probes = probesOf(context, boss, work);
  const app = await buildApi(context, { metricsToken: secrets.metricsToken, probes }, certificate);
  const address = await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    const problem = listenProblem(error);
    if (problem === null) throw error;
    return { problem };
  });
  if (typeof address !== 'string') {
    await app.close();
    await stop();
    return { ok: false, problem: address.problem };
  }
  if (work === 'with_jobs') await runJobs(boss, listJobs(context), context);
  const stopBeating = work === 'with_jobs' ? await startHeartbeat(context, probes) : null;
  const stopWatching = watchQueues(boss, context);
  context.log.info({ event: 'listening', work });
  return {
    ok: true,
    running: {
      // fastify does not know that the server it was given speaks HTTPS
      address: certificate === null ? address : address.replace('http:', 'https:'),
      publicUrl: config.publicUrl,
      firstKey: await makeFirstKey(context),
      firstStaffLink: await makeFirstStaffLink(context),
      stop: once(async () => {
        stopWatching();
        await Promise.all([closeApp(app, REQUESTS_GRACE_MS), stopJobs()]);
        await stopBeating?.();
        await stop();
      }),
    },
  };
}

async function openPrepared(config: Config, secrets: Secrets, parts: Parts): Promise<Started<OpenDatabase>> {
  const lacking = lacksDatabase(secrets);
  if (lacking !== null) return lacking;
  const log = parts.overrides?.log ?? createLog(config);
  const opened = await openFor(config, secrets, (error) => log.warn({ event: 'database.connection_lost', err: error }));
  if (!opened.ok) return opened;
  const state = await schemaState(opened.database.db);
  if (state === 'current') return { ok: true, running: opened.database };
  await opened.database.close();
  return { ok: false, problem: state === 'newer' ? 'database.newer' : 'database.not_migrated' };
}

/** A database that a later version has been at is left as it is. */
async function prepareUnlessNewer(database: OpenDatabase): Promise<Started<null>> {
  if ((await schemaState(database.db)) === 'newer') return { ok: false, problem: 'database.newer' };
  await prepareDatabase(database);
  return { ok: true, running: null };
}

/** Everything on one machine in one process: database prepared, API and jobs. With DATABASE_URL also a fine first process of several. */
export async function serve(config: Config, secrets: Secrets, parts: Parts = {}): Promise<Started<RunningApi>> {
  const log = parts.overrides?.log ?? createLog(config);
  const opened = await openFor(config, secrets, (error) => log.warn({ event: 'database.connection_lost', err: error }));
  if (!opened.ok) return opened;
  const { database } = opened;
  const prepared = await prepareUnlessNewer(database);
  if (!prepared.ok) {
    await database.close();
    return prepared;
  }
  const composed = await compose(await takePort(config), secrets, { database, role: 'worker', ...parts });
  return listen(composed, secrets, 'with_jobs');
}

/** One stateless API of several; workers run elsewhere. */
export async function api(config: Config, secrets: Secrets, parts: Parts = {}): Promise<Started<RunningApi>> {
  const opened = await openPrepared(config, secrets, parts);
  if (!opened.ok) return opened;
  const composed = await compose(await takePort(config), secrets, { database: opened.running, role: 'sender', ...parts });
  return listen(composed, secrets, 'without_jobs');
}

/** One worker of several: jobs, and HTTP for its operator only. */
export async function worker(config: Config, secrets: Secrets, parts: Parts = {}): Promise<Started<RunningWorker>> {
  const opened = await openPrepared(config, secrets, parts);
  if (!opened.ok) return opened;
  const composed = await compose(config, secrets, { database: opened.running, role: 'worker', ...parts });
  const { context, boss } = composed;
  await runJobs(boss, listJobs(context), context);
  const stopWatching = watchQueues(boss, context);
  const operator = { metricsToken: secrets.metricsToken, probes: probesOf(context, boss, 'with_jobs') };
  const stopBeating = await startHeartbeat(context, operator.probes);
  const { workerPort } = context.config;
  const app = workerPort === null ? null : await serveOperator(context, operator, workerPort);
  context.log.info({ event: 'working' });
  return {
    ok: true,
    running: {
      stop: once(async () => {
        stopWatching();
        await composed.stopJobs();
        if (app !== null) await closeApp(app, REQUESTS_GRACE_MS);
        await stopBeating();
        await composed.stop();
      }),
    },
  };
}

/** Brings the database to this version and ends. */
export async function migrate(config: Config, secrets: Secrets): Promise<Started<null>> {
  const opened = await openFor(config, secrets, () => undefined);
  if (!opened.ok) return opened;
  try {
    return await prepareUnlessNewer(opened.database);
  } finally {
    await opened.database.close();
  }
}

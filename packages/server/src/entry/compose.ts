import { randomBytes, randomInt } from 'node:crypto';
import { decide, readRegistryOptions, resolveThresholds } from '@mien/analysis';
import type { PgBoss } from 'pg-boss';
import type { OpenDatabase } from '../adapters/postgres/open-database.ts';
import { createAskContract } from '../address/ask-contract.ts';
import { createIceServers } from '../call/ice-servers.ts';
import type { Config, Secrets } from '../config/read-config.ts';
import type { Context } from '../context.ts';
import { deriveSecret } from '../crypto/derive-secret.ts';
import { createAccessRules } from '../entitlement/access-rules.ts';
import { createFairnessTally } from '../insight/fairness/tally-fairness.ts';
import { createIssuerKeys } from '../issuer/issuer-keys.ts';
import { enqueueOn, openQueue } from '../jobs/open-queue.ts';
import { openFaceSearch } from '../links/face-search.ts';
import { openAnalysis } from '../measure/open-analysis.ts';
import { createSendMail } from '../notification/create-send-mail.ts';
import { createLog } from '../observe/create-log.ts';
import { createMetrics } from '../observe/metrics.ts';
import { createSeedOf } from '../reverification/sampling-seeds.ts';
import { createSealing } from '../sealing.ts';
import { openSignIn } from '../staff/open-sign-in.ts';
import { openSingleSignOn } from '../staff/single-sign-on/open-single-sign-on.ts';
import { watchChanges } from '../stream/changes.ts';
import { keepRecentAnswers } from '../stream/recent-answers.ts';
import { openTokenKeys } from '../tokens/token-keys.ts';
import { createSendWebhook } from '../webhooks/send-webhook.ts';
import { keepSecrets } from './keep-secrets.ts';
import { openKeys } from './open-keys.ts';
import { openObjects } from './open-objects.ts';

export interface Composed {
  readonly context: Context;
  /** started */
  readonly boss: PgBoss;
  /** takes no more jobs and lets running ones finish */
  stopJobs(): Promise<void>;
  /** the jobs, then everything else, the database last */
  stop(): Promise<void>;
}

/** How long running jobs may take to finish at a stop; what is cut off starts again elsewhere. */
const STOP_MS = 8_000;

/**
 * The composition root: configuration and an open, prepared database to everything a route or job may use. Tests and embedders replace
 * single parts by `overrides`.
 */
export async function compose(
  config: Config,
  secrets: Secrets,
  given: { database: OpenDatabase; role: 'sender' | 'worker'; overrides?: Partial<Context> },
): Promise<Composed> {
  const { database, overrides = {} } = given;
  const log = overrides.log ?? createLog(config);
  const kept = await keepSecrets(config, secrets);
  const { keys } = await openKeys(config, secrets, kept.masterKey);
  const boss = openQueue(database, { role: given.role, onProblem: (problem) => log.warn({ event: 'queue.problem', err: problem }) });
  await boss.start();
  const sealing = createSealing(keys);
  const random = overrides.random ?? { int: (limit: number) => randomInt(limit), bytes: randomBytes };
  const now = overrides.now ?? (() => new Date());
  const changes = await watchChanges(database);
  const context: Context = {
    config,
    db: database.db,
    sealing,
    keys,
    objects: await openObjects(config, secrets),
    enqueue: enqueueOn(boss, now),
    now,
    random,
    log,
    metrics: createMetrics(),
    tokens: openTokenKeys(kept.tokenKeyPem),
    signIn: openSignIn({ db: database.db, config, secret: deriveSecret(kept.masterKey, 'staff sign-in') }),
    sso: openSingleSignOn(config, secrets.ssoClientSecret),
    changes,
    recent: keepRecentAnswers(changes, now),
    sendWebhook: createSendWebhook(config.webhookAllowedHosts),
    iceServersFor: createIceServers(config.ice, secrets.turnSecret),
    accessRulesOf: createAccessRules(database.db),
    issuerKeys: createIssuerKeys({ db: database.db, sealing, now }),
    seedOf: createSeedOf({ db: database.db, sealing, random, now }),
    sendMail: createSendMail(secrets.smtpUrl, config.mailFrom),
    askContract: createAskContract(secrets.evmRpc),
    analysis: openAnalysis({
      models: config.models,
      embedder: config.embedder,
      digitRecogniser: config.digitRecogniser,
      registry: () => readRegistryOptions(process.env, process.cwd()),
    }),
    faces: openFaceSearch({ db: database.db, sealing, now }),
    fairness: createFairnessTally({ db: database.db, now, log }),
    thresholdsFor: (policy) => resolveThresholds(policy, config.embedder),
    judge: decide,
    ...overrides,
  };
  let stopped: Promise<void> | undefined;
  const stopJobs = (): Promise<void> => {
    stopped ??= boss.stop({ graceful: true, timeout: STOP_MS });
    return stopped;
  };
  return {
    context,
    boss,
    stopJobs,
    stop: async () => {
      await stopJobs();
      await context.analysis.close();
      context.recent.close();
      context.faces.close();
      await context.changes.close();
      await context.sendWebhook.close();
      context.sendMail?.close();
      context.objects.close();
      await database.close();
    },
  };
}

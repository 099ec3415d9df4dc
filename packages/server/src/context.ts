import type { AnalysisSignals, Claims, EarlierFindings, Policy, ResolvedThresholds, Verdict } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ObjectStore } from './adapters/objects/object-store.ts';
import type { AskContract } from './address/chains/chain-format.ts';
import type { IceServersFor } from './call/ice-servers.ts';
import type { Config } from './config/read-config.ts';
import type { DataKeys } from './crypto/data-keys.ts';
import type { AccessRulesOf } from './entitlement/access-rules.ts';
import type { FairnessTally } from './insight/fairness/tally-fairness.ts';
import type { IssuerKeys } from './issuer/issuer-keys.ts';
import type { Enqueue } from './jobs/open-queue.ts';
import type { FaceSearch } from './links/face-search.ts';
import type { Analysis } from './measure/open-analysis.ts';
import type { SendMail } from './notification/create-send-mail.ts';
import type { Metrics } from './observe/metrics.ts';
import type { SeedOf } from './reverification/sampling-seeds.ts';
import type { Sealing } from './sealing.ts';
import type { Tables } from './sql/tables.ts';
import type { SignIn } from './staff/open-sign-in.ts';
import type { SingleSignOn } from './staff/single-sign-on/open-single-sign-on.ts';
import type { Changes } from './stream/changes.ts';
import type { RecentAnswers } from './stream/recent-answers.ts';
import type { TokenKeys } from './tokens/token-keys.ts';
import type { SendWebhook } from './webhooks/send-webhook.ts';

/** Where chance comes from: challenges, nonces, secrets. */
export interface Random {
  /** a whole number from 0 to below `limit`, each as likely */
  int(limit: number): number;
  bytes(count: number): Buffer;
}

/** What the decision reads; the same input gives the same verdict. */
interface JudgeInput {
  readonly signals: AnalysisSignals;
  readonly policy: Policy;
  readonly thresholds: ResolvedThresholds;
  readonly claims: Claims;
  readonly earlier: EarlierFindings;
  /** calendar date for which validity and age are judged */
  readonly asOf: string;
}

/** Everything a route or a job may use. Each function names only the parts it takes: `Pick<Context, 'db' | 'now'>`. */
export interface Context {
  readonly config: Config;
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  readonly keys: DataKeys;
  /** where sealed media rests */
  readonly objects: ObjectStore;
  readonly enqueue: Enqueue;
  readonly now: () => Date;
  readonly random: Random;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tokens: TokenKeys;
  /** passwords, second factors and sessions of the staff */
  readonly signIn: SignIn;
  /** null: not set up */
  readonly sso: SingleSignOn | null;
  readonly changes: Changes;
  readonly recent: RecentAnswers;
  readonly sendWebhook: SendWebhook;
  /** what the browsers of a call connect by */
  readonly iceServersFor: IceServersFor;
  /** the levels and grace of a policy version */
  readonly accessRulesOf: AccessRulesOf;
  readonly issuerKeys: IssuerKeys;
  readonly seedOf: SeedOf;
  /** null: mail is not set up */
  readonly sendMail: SendMail | null;
  /** asks contract wallets on the chains that have a node; null: none has */
  readonly askContract: AskContract | null;
  /** clips to signals, in a process of its own */
  readonly analysis: Analysis;
  /** one face among the kept faces of all; used only where a policy states its legal basis */
  readonly faces: FaceSearch;
  /** figures by group of faces: written to, and read by the page Insight alone */
  readonly fairness: FairnessTally;
  /** a policy's error rates as scores of the models that will run; frozen with each verification */
  readonly thresholdsFor: (policy: Policy) => ResolvedThresholds;
  /** signals to a verdict; pure */
  readonly judge: (input: JudgeInput) => Verdict;
}

